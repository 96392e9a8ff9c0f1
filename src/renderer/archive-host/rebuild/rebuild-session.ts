import type { KeptFacts } from '#shared/backup/archive-facts.ts'
import type { LineOf } from '#shared/backup/journal-entry.ts'
import type { KeeperContract } from '#shared/backup/keeper-contract.ts'
import { type Handlers, Refusal } from '#shared/ipc/peer.ts'
import { ArchiveDatabase } from '../database.ts'
import { Listings } from '../listing/listings.ts'
import { newestSchema } from '../migrations/migrations.ts'
import { dropOrphans } from './drop-orphans.ts'
import { foundFacts } from './found-facts.ts'
import { listAgain } from './list-again.ts'
import { replayLines } from './replay-lines.ts'
import { backedUpTables } from './tables.ts'

type Requests = Extract<keyof KeeperContract, `rebuild:${string}`>
type Open = { readonly db: ArchiveDatabase; readonly listings: Listings }

/**
 * Makes a database anew under a name of its own, beside the one in use: rows of a backup first, then lines of the
 * journal. Nobody opens it before `rebuild:finish` has answered, so a crash leaves only something to be cleared away.
 */
export function rebuildSession(name: string): Pick<Handlers<KeeperContract>, Requests> {
  let rowsOf: ArchiveDatabase | null = null
  let open: Promise<Open> | null = null

  const opened = (): Promise<Open> => (open ??= bringUpToDate())

  async function bringUpToDate(): Promise<Open> {
    if (rowsOf) rowsOf.close()
    else await new ArchiveDatabase(name).delete()
    // Opening it with the newest schema runs the migrations that the backup's rows have not seen.
    const db = new ArchiveDatabase(name)
    await db.open()
    const listings = new Listings(db)
    if (rowsOf) await listAgain(db, listings)
    return { db, listings }
  }

  async function forRows(schema: number): Promise<ArchiveDatabase> {
    if (rowsOf) return rowsOf
    if (schema > newestSchema) throw new Refusal('too-new', 'It was made by a newer version of Cuttings.')
    rowsOf = new ArchiveDatabase(name, schema)
    await rowsOf.delete()
    await rowsOf.open()
    return rowsOf
  }

  return {
    'rebuild:rows': async ({ schema, table, rows }) => {
      const db = await forRows(schema)
      if (!backedUpTables(db).some((known) => known.name === table))
        throw new Refusal('unknown-table', `This version of Cuttings knows no table “${table}”.`)
      // They were rows of such a table when they were given out, and have come through a checked backup.
      await db.table(table).bulkPut(rows)
      return {}
    },
    'rebuild:lines': async ({ lines }) => {
      const { db, listings } = await opened()
      return { lost: await replayLines(db, listings, lines) }
    },
    'rebuild:finish': async ({ at, from }) => {
      const { db, listings } = await opened()
      const dropped = await dropOrphans(db, listings)
      const facts = await beginJournal(db, { at, from })
      db.close()
      return { facts, dropped }
    }
  }
}

/** A new identity, and as its first journal line what it continues. */
async function beginJournal(
  db: ArchiveDatabase,
  { at, from }: { readonly at: string; readonly from: LineOf | null }
): Promise<KeptFacts> {
  const archive = crypto.randomUUID()
  await db.meta.put({ key: 'identity', value: archive })
  const { articles, digest } = await foundFacts(db)
  const facts = { database: db.name, archive, line: 1, articles, digest }
  await db.journal.clear()
  await db.journal.put({ n: 1, entry: { kind: 'rebuilt', at, from, facts } })
  return facts
}
