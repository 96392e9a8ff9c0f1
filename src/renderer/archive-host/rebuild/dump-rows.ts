import { Dexie, type Table } from 'dexie'
import type { FoundFacts } from '#shared/backup/archive-facts.ts'
import type { TableRows } from '#shared/backup/keeper-contract.ts'
import type { ArchiveDatabase } from '../database.ts'
import { foundFacts } from './found-facts.ts'
import { backedUpTables } from './tables.ts'

const PAGE = 200

/**
 * Gives out every row of the archive as it stands at one moment: one transaction reads all tables, and whoever wants to
 * write waits until it has ended. `give` may take its time; the transaction is kept open meanwhile.
 */
export async function dumpRows(
  db: ArchiveDatabase,
  give: (page: TableRows) => Promise<void>
): Promise<FoundFacts> {
  return db.transaction('r', db.tables, async () => {
    const facts = await foundFacts(db)
    for (const table of backedUpTables(db)) {
      let rows = await pageAfter(table, null)
      while (rows.length > 0) {
        await Dexie.waitFor(give({ table: table.name, rows }))
        rows = rows.length < PAGE ? [] : await pageAfter(table, keyOf(table, rows.at(-1)))
      }
    }
    return facts
  })
}

const pageAfter = (table: Table<unknown>, key: IDBValidKey | null): PromiseLike<unknown[]> =>
  (key === null ? table.orderBy(':id') : table.where(':id').above(key)).limit(PAGE).toArray()

/** The row's own primary key; every table of ours keeps it in the rows. */
function keyOf(table: Table<unknown>, row: unknown): IDBValidKey {
  const { keyPath } = table.schema.primKey
  if (typeof row !== 'object' || row === null) throw new Error(`a row of ${table.name} is no record`)
  const fields = new Map<string, IDBValidKey>(Object.entries(row))
  const at = (path: string): IDBValidKey => {
    const value = fields.get(path)
    if (value === undefined) throw new Error(`a row of ${table.name} has no ${path}`)
    return value
  }
  if (Array.isArray(keyPath)) return keyPath.map(at)
  return at(keyPath ?? '')
}
