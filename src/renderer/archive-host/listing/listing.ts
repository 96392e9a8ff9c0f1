import type { Table } from 'dexie'
import { groupBy } from '../group-by.ts'

/** The listed rows of neighbouring articles, stored as one record. */
export type ListChunk<Row> = { readonly chunk: number; readonly rows: readonly Row[] }

/** A row that came, changed, or (null) went; `articleId` says where it is kept. */
export type ListChange<Row> = {
  readonly id: string | number
  readonly articleId: number
  readonly row: Row | null
}

// Larger chunks are read faster at start, smaller ones written faster when a thousand scattered articles are tagged.
const ARTICLES_IN_CHUNK = 32

/**
 * The few facts of every row by which lists are sorted, filtered and counted, held in memory. They are derived from
 * the rows and stored beside them in chunks, written by the same transaction, because IndexedDB reads 1,000 chunks in
 * a fraction of the time that it takes for 100,000 index entries (measured: docs/decisions/102).
 */
export class Listing<Row extends { readonly id: string | number }> {
  readonly table: Table<ListChunk<Row>, number>
  readonly #rows = new Map<string | number, Row>()
  readonly #share: (row: Row) => Row

  /** `share` makes a row that is to be held in memory smaller, and not different. */
  constructor(table: Table<ListChunk<Row>, number>, share: (row: Row) => Row = (row) => row) {
    this.table = table
    this.#share = share
  }

  /** To be awaited before anything is read or written. */
  async load(): Promise<void> {
    for (const { rows } of await this.table.toArray())
      for (const row of rows) this.#rows.set(row.id, this.#share(row))
  }

  get size(): number {
    return this.#rows.size
  }

  get(id: Row['id']): Row | undefined {
    return this.#rows.get(id)
  }

  /** The ids in the same order as the rows. */
  ids(): Row['id'][] {
    return this.all().map(({ id }) => id)
  }
  /** All rows; articles in the order they came in. */
  all(): Row[] {
    return [...this.#rows.values()]
  }

  /** Writes the chunks; inside the transaction that changes the rows. */
  async write(changes: readonly ListChange<Row>[]): Promise<void> {
    const byChunk = groupBy(changes, ({ articleId }) => Math.floor(articleId / ARTICLES_IN_CHUNK))
    const stored = await this.table.bulkGet([...byChunk.keys()])
    const chunks = [...byChunk].map(([chunk, changed], at): ListChunk<Row> => {
      const rows = new Map(stored[at]?.rows.map((row) => [row.id, row]))
      take(rows, changed)
      return { chunk, rows: [...rows.values()] }
    })
    await this.table.bulkPut(chunks.filter(({ rows }) => rows.length > 0))
    await this.table.bulkDelete(chunks.filter(({ rows }) => rows.length === 0).map(({ chunk }) => chunk))
  }

  /** Takes the same changes into memory; after the commit. */
  apply(changes: readonly ListChange<Row>[]): void {
    take(
      this.#rows,
      changes.map(({ row, ...change }) => ({ ...change, row: row && this.#share(row) }))
    )
  }
}

function take<Row>(rows: Map<string | number, Row>, changes: readonly ListChange<Row>[]): void {
  for (const { id, row } of changes) {
    if (row === null) rows.delete(id)
    else rows.set(id, row)
  }
}
