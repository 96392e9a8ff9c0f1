import type { Change } from '#shared/operations/operation.ts'
import { sameValue } from './same-value.ts'

export type RowKey = Change['key']
export type Touched<Row> = { readonly key: RowKey; readonly before: Row | null; readonly after: Row | null }
type Fields = Record<string, unknown>

/** The rows of one table that an operation looked at, as they were and as they shall be. Nothing is written here. */
export class TouchedRows<Row extends { readonly id: RowKey }> {
  readonly #read: (keys: readonly RowKey[]) => PromiseLike<readonly (Row | undefined)[]>
  readonly #before = new Map<RowKey, Row | null>()
  readonly #after = new Map<RowKey, Row | null>()

  constructor(read: (keys: readonly RowKey[]) => PromiseLike<readonly (Row | undefined)[]>) {
    this.#read = read
  }

  /** The rows as they stand after what was put before; those that do not exist are left out. */
  async load(keys: readonly RowKey[]): Promise<Row[]> {
    const once = [...new Set(keys)]
    const unread = once.filter((key) => !this.#before.has(key))
    const rows = unread.length === 0 ? [] : await this.#read(unread)
    unread.forEach((key, at) => {
      this.#before.set(key, rows[at] ?? null)
      this.#after.set(key, rows[at] ?? null)
    })
    return once.flatMap((key) => this.#after.get(key) ?? [])
  }

  async find(key: RowKey): Promise<Row | null> {
    await this.load([key])
    return this.at(key)
  }

  /**
   * A row that was loaded. Loops must use this instead of awaiting `find`: Dexie loses its transaction after about a
   * hundred awaits in a row without a request to the database.
   */
  at(key: RowKey): Row | null {
    this.#mustBeKnown(key)
    return this.#after.get(key) ?? null
  }

  /** The row must have been loaded, or looked for, before. */
  put(row: Row): void {
    this.#mustBeKnown(row.id)
    this.#after.set(row.id, row)
  }

  remove(key: RowKey): void {
    this.#mustBeKnown(key)
    this.#after.set(key, null)
  }

  /** Every row that was looked at. */
  all(): Touched<Row>[] {
    return [...this.#after].map(([key, after]) => ({ key, before: this.#before.get(key) ?? null, after }))
  }

  /** Only rows that differ from what stood there. */
  changed(): Touched<Row>[] {
    return this.all().filter(({ before, after }) => !sameValue(before, after))
  }

  /** What the operation records: the fields that changed, or the whole row where it was made or removed. */
  changes(table: Change['table'], derived: readonly string[] = []): Change[] {
    return this.changed().flatMap(({ key, before, after }) => {
      if (before === null || after === null)
        return [{ table, key, before: before && fields(before), after: after && fields(after) }]
      const old = fields(before)
      const now = fields(after)
      const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
        (name) => !derived.includes(name) && !sameValue(old[name] ?? null, now[name] ?? null)
      )
      return names.length === 0 ? [] : [{ table, key, before: pick(old, names), after: pick(now, names) }]
    })
  }

  #mustBeKnown(key: RowKey): void {
    if (!this.#before.has(key))
      throw new Error(`row ${String(key)} was changed without a look at what stood there`)
  }
}

const fields = (row: object): Fields => ({ ...row })
// Null for a field that is not there: the journal's JSON has no undefined.
const pick = (row: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
