import type { OperationDone } from '#shared/backup/journal-entry.ts'
import type { Change } from '#shared/operations/operation.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { findAgain } from '../anchors/find-again.ts'
import type { ArchiveDatabase } from '../database.ts'
import { groupBy } from '../group-by.ts'
import type { Listings } from '../listing/listings.ts'
import { isWorkedOn } from '../reread/reread-quotes.ts'
import { Recorder } from './recorder.ts'
import { readRedo, writeRedo } from './redo-list.ts'
import { type Direction, fallen, putBack } from './undo.ts'
import { writeChanges } from './write-changes.ts'

/** How many changes found nothing to change, and what takes the rest into the listings' memory after the commit. */
export type Replayed = { readonly lost: number; readonly settle: () => void }

/** Does again what the journal says a person did, with the number it had; inside the replay's transaction. */
export async function replayOperation(
  db: ArchiveDatabase,
  listings: Listings,
  { operation, quotes = [] }: OperationDone
): Promise<Replayed> {
  const recorder = new Recorder(db)
  await reviveQuotes(recorder, quotes)
  const replayed = await turnRows(recorder, listings, operation.changes, 'redo')
  await db.operations.put({ ...operation, standing: 1 })
  await writeRedo(db, [])
  return replayed
}

/** Undoes or does again the operation of that number. */
export async function replayTurn(
  db: ArchiveDatabase,
  listings: Listings,
  { kind, operationId }: { readonly kind: Direction; readonly operationId: number }
): Promise<Replayed> {
  const operation = await db.operations.get(operationId)
  if (!operation) return { lost: 1, settle: () => undefined }
  const replayed = await turnRows(new Recorder(db), listings, operation.changes, kind)
  const undone = kind === 'undo'
  await db.operations.put(undone ? fallen(operation, true) : { ...operation, undone, standing: 1 })
  const redoable = await readRedo(db)
  await writeRedo(db, undone ? [...redoable, operationId] : redoable.filter((id) => id !== operationId))
  return replayed
}

async function turnRows(
  recorder: Recorder,
  listings: Listings,
  changes: readonly Change[],
  direction: Direction
): Promise<Replayed> {
  const missed: Change[] = []
  await putBack(recorder, changes, direction, missed)
  const { settle } = await writeChanges(recorder, listings)
  return { lost: missed.length, settle }
}

/**
 * A quote that a person worked on stays theirs: where a newer reader finds no quote at its place, or finds other words
 * there, it is put back at its own words, in place of what that reader suggests there. Without its article it is lost.
 */
async function reviveQuotes(recorder: Recorder, quotes: readonly Quote[]): Promise<void> {
  await recorder.quotes.load(quotes.map(({ id }) => id))
  const changed = quotes.filter(({ id, exact }) => recorder.quotes.at(id)?.exact !== exact)
  const texts = await recorder.db.bodies.bulkGet([...new Set(changed.map(({ articleId }) => articleId))])
  const byArticle = new Map(texts.flatMap((body) => (body ? [[body.articleId, body.text]] : [])))
  const there = await recorder.db.quotes
    .where('articleId')
    .anyOf([...byArticle.keys()])
    .toArray()
  const untouched = there.filter((quote) => !isWorkedOn(quote, new Set()))
  await recorder.quotes.load(untouched.map(({ id }) => id))
  const suggested = groupBy(untouched, ({ articleId }) => articleId)
  for (const quote of changed) {
    const text = byArticle.get(quote.articleId)
    if (text === undefined) continue
    const found = findAgain(quote, text)
    recorder.quotes.put(found)
    for (const { id, start, end } of found.anchor === 'lost' ? [] : (suggested.get(quote.articleId) ?? []))
      if (start === found.start && end === found.end && id !== found.id) recorder.quotes.remove(id)
  }
}
