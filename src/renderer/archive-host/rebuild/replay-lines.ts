import type { ReplayEntry } from '#shared/backup/journal-entry.ts'
import { noCounts } from '#shared/import/ledger.ts'
import { assertNever } from '#shared/result.ts'
import type { ArchiveDatabase } from '../database.ts'
import { storeInTransaction } from '../imports/store-files.ts'
import type { Listings } from '../listing/listings.ts'
import { replayOperation, type Replayed, replayTurn } from '../operations/replay-operation.ts'

const nothingLost: Replayed = { lost: 0, settle: () => undefined }

/**
 * Takes lines of the journal into the database, in order and in one transaction: all of them or none. No line is
 * written for them, as they stand in the journal already. Answers with how many changes found nothing to change.
 */
export async function replayLines(
  db: ArchiveDatabase,
  listings: Listings,
  lines: readonly ReplayEntry[]
): Promise<number> {
  const replayed = await db.transaction('rw', db.tables, async () => {
    const done: Replayed[] = []
    for (const line of lines) done.push(await replayLine(db, listings, line))
    return done
  })
  for (const { settle } of replayed) settle()
  return replayed.reduce((sum, { lost }) => sum + lost, 0)
}

async function replayLine(db: ArchiveDatabase, listings: Listings, line: ReplayEntry): Promise<Replayed> {
  switch (line.kind) {
    case 'import': {
      const known = await db.imports.get(line.record.id)
      // Its counts grow with the files that are stored, as they did when it ran.
      await db.imports.put({ ...line.record, counts: known?.counts ?? noCounts })
      return nothingLost
    }
    case 'import-files': {
      const { importId, at, files } = line
      const numbers = new Map(files.map(({ path, articles }) => [path, articles]))
      const numberOf = ({ path }: { path: string }, part: number): number | null =>
        numbers.get(path)?.find((article) => article.part === part)?.id ?? null
      const { changed } = await storeInTransaction(db, listings, { importId, at, files, numberOf })
      return { lost: 0, settle: () => changed?.settle() }
    }
    case 'operation':
      return replayOperation(db, listings, line)
    case 'undo':
    case 'redo':
      return replayTurn(db, listings, line)
    case 'rebuilt':
      return nothingLost
    default:
      return assertNever(line)
  }
}
