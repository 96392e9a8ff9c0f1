import type { z } from 'zod'
import { Article } from '#shared/article/article.ts'
import { Collection, CollectionItem, Tag } from '#shared/collections/collection.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import type { Change } from '#shared/operations/operation.ts'
import { Dismissal, Person } from '#shared/people/person.ts'
import { SavedSearch } from '#shared/query/saved-search.ts'
import { Quote } from '#shared/quotes/quote.ts'
import type { Archive } from '../archive.ts'
import type { ArchiveDatabase, OperationRecord } from '../database.ts'
import { changedTables, publish } from './publish.ts'
import { putBodiesBack } from './body-rows.ts'
import { Recorder } from './recorder.ts'
import { readRedo, writeRedo } from './redo-list.ts'
import { sameValue } from './same-value.ts'
import type { TouchedRows } from './touched-rows.ts'
import { writeChanges } from './write-changes.ts'

/** Puts back what the last standing operation changed. The label of what was undone, or null when there is nothing. */
export const undo = (archive: Archive): Promise<string | null> => turn(archive, 'undo')

/** Does again what was undone last. */
export const redo = (archive: Archive): Promise<string | null> => turn(archive, 'redo')

export type Direction = 'undo' | 'redo'

async function turn(archive: Archive, direction: Direction): Promise<string | null> {
  const { db } = archive
  const done = await db.transaction('rw', changedTables(db), async () => {
    const redoable = await readRedo(db)
    const operation = direction === 'undo' ? await lastStanding(db) : await nextRedone(db)
    if (!operation) return null
    const recorder = new Recorder(db)
    const sound = await putBack(recorder, operation.changes, direction)
    if (!sound) return { label: operation.label, written: null, operation }
    const written = await writeChanges(recorder, archive.listings)
    const undone = direction === 'undo'
    await db.operations.put(undone ? fallen(operation, true) : { ...operation, undone, standing: 1 })
    await writeRedo(db, undone ? [...redoable, operation.id] : redoable.slice(0, -1))
    await db.journal.add({ entry: { kind: direction, at: archive.now(), operationId: operation.id } })
    return { label: operation.label, written, operation }
  })
  if (!done) return null
  if (!done.written) return passOver(archive, done.operation, direction)
  await publish(archive, done.written)
  return done.label
}

export const lastStanding = (db: ArchiveDatabase): Promise<OperationRecord | undefined> =>
  db.operations.where('standing').equals(1).last()

export async function nextRedone(db: ArchiveDatabase): Promise<OperationRecord | undefined> {
  const id = (await readRedo(db)).at(-1)
  return id === undefined ? undefined : db.operations.get(id)
}

/** Out of the index of those that can be undone. */
export const fallen = (
  { standing: _standing, ...operation }: OperationRecord,
  undone: boolean
): OperationRecord => ({
  ...operation,
  undone
})

/** An operation that cannot be turned back any more must not bar the way to those before it. */
async function passOver(archive: Archive, operation: OperationRecord, direction: Direction): Promise<never> {
  const { db } = archive
  await db.transaction('rw', db.operations, db.meta, async () => {
    await db.operations.put(fallen(operation, operation.undone))
    if (direction === 'redo') await writeRedo(db, [])
  })
  archive.announcer.announce(['operations'])
  throw new Refusal(
    'changed-since',
    `“${operation.label}” cannot be ${direction === 'undo' ? 'undone' : 'done again'}: what it changed has been changed otherwise since. It was passed over.`
  )
}

/**
 * False, with nothing to be written, when a row is neither as the operation left it nor as it shall become. A replay of
 * the journal gives `missed` instead: there the journal is right, and only a row that is gone is passed over into it.
 */
export async function putBack(
  recorder: Recorder,
  changes: readonly Change[],
  direction: Direction,
  missed?: Change[]
): Promise<boolean> {
  const bodies = await putBodiesBack(
    recorder.bodies,
    changes.filter(({ table }) => table === 'bodies'),
    direction,
    missed
  )
  if (!bodies) return false
  const standing = await withoutArticles(recorder, changes, bodies.superseded)
  const of = (table: Change['table']) => standing.filter((change) => change.table === table)
  const sound = [
    await putRowsBack(recorder.articles, Article, of('articles'), direction, missed),
    await putRowsBack(recorder.tags, Tag, of('tags'), direction, missed),
    await putRowsBack(recorder.collections, Collection, of('collections'), direction, missed),
    await putRowsBack(recorder.items, CollectionItem, of('collectionItems'), direction, missed),
    await putRowsBack(recorder.quotes, Quote, of('quotes'), direction, missed),
    await putRowsBack(recorder.searches, SavedSearch, of('searches'), direction, missed),
    await putRowsBack(recorder.people, Person, of('people'), direction, missed),
    await putRowsBack(recorder.dismissals, Dismissal, of('dismissals'), direction, missed)
  ]
  return sound.every(Boolean)
}

/** What a re-reading did to an article is passed over as a whole where a newer reader has read its original since. */
async function withoutArticles(
  recorder: Recorder,
  changes: readonly Change[],
  articles: ReadonlySet<Change['key']>
): Promise<readonly Change[]> {
  if (articles.size === 0) return changes
  await recorder.quotes.load(changes.flatMap(({ table, key }) => (table === 'quotes' ? key : [])))
  const articleOf = ({ table, key, before, after }: Change): unknown => {
    if (table !== 'quotes') return table === 'articles' ? key : null
    return recorder.quotes.at(key)?.articleId ?? before?.['articleId'] ?? after?.['articleId']
  }
  return changes.filter((change) => {
    const article = articleOf(change)
    return typeof article !== 'number' || !articles.has(article)
  })
}

async function putRowsBack<Row extends { readonly id: Change['key'] }>(
  rows: TouchedRows<Row>,
  schema: z.ZodType<Row>,
  changes: readonly Change[],
  direction: Direction,
  missed: Change[] | undefined
): Promise<boolean> {
  await rows.load(changes.map(({ key }) => key))
  for (const change of changes) {
    const { key, before, after } = change
    const target = direction === 'undo' ? before : after
    const expected = direction === 'undo' ? after : before
    const current = rows.at(key)
    if (stands(current, target)) continue
    if (!stands(current, expected) && !missed) return false
    if (missed && current === null && expected !== null) missed.push(change)
    else if (target === null) rows.remove(key)
    else rows.put(schema.parse(withoutAbsent({ ...current, ...target })))
  }
  return true
}

// Fields that a row may be without; operations have null for those that were not there.
const mayBeAbsent: ReadonlySet<string> = new Set(['page', 'edition', 'names', 'corrected'])
const withoutAbsent = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== null || !mayBeAbsent.has(name)))

/** Whether the row has these fields, or is not there where there was none. */
const stands = (row: object | null, fields: Change['before']): boolean => {
  if (row === null || fields === null) return row === fields
  const there = new Map<string, unknown>(Object.entries(row))
  return Object.entries(fields).every(([name, value]) => sameValue(there.get(name) ?? null, value ?? null))
}
