import type { Article } from '#shared/article/article.ts'
import type { JournalEntry, JournalFile } from '#shared/backup/journal-entry.ts'
import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import type { Counts, ImportRecord, LedgerLine } from '#shared/import/ledger.ts'
import type { Archive } from '../archive.ts'
import type { ArchiveDatabase } from '../database.ts'
import { groupBy } from '../group-by.ts'
import type { Listings } from '../listing/listings.ts'
import { newArticle, type NewArticle } from './new-article.ts'
import { nothingShelved, type Placement, shelveFolders } from './shelve-folders.ts'

type Batch = {
  readonly importId: number
  readonly at: string
  readonly files: readonly FileToStore[]
  /** In a rebuild: the number that the journal has for a part; null for one that was not there. Else the next are given. */
  readonly numberOf?: (file: FileToStore, part: number) => number | null
}
type Stored = {
  readonly file: FileToStore
  readonly fresh: readonly NewArticle[]
  readonly articles: readonly Article[]
}

/**
 * Stores a batch in one strict transaction and answers with the import's counts so far. Sending a batch again changes
 * nothing: a path that has its line is passed over. Folders' collections are part of the import, not an undoable
 * operation: an import is taken back by trashing it.
 */
export async function storeFiles(archive: Archive, batch: Batch): Promise<Counts> {
  const { db, listings } = archive
  const { counts, changed } = await db.transaction('rw', tablesOf(db), async () => {
    const stored = await storeInTransaction(db, listings, batch)
    if (stored.entry) await db.journal.add({ entry: stored.entry })
    return stored
  })
  if (changed) {
    changed.settle()
    archive.stamps.bump(changed.added > 0 ? ['members', 'quotes', 'items'] : ['items'])
    archive.announcer.announce(['imports', 'articles', 'quotes', 'collections'], 'calm')
    if (changed.added > 0) archive.search.wake(true)
  }
  await archive.journal.flush()
  return counts
}

type StoredBatch = {
  readonly counts: Counts
  /** Null where every path had its line already. */
  readonly changed: { readonly added: number; readonly settle: () => void } | null
  /** What the journal says of it. */
  readonly entry: JournalEntry | null
}

/** The batch's rows, without its journal line: a replay of the journal stores it in the same way. */
export async function storeInTransaction(
  db: ArchiveDatabase,
  listings: Listings,
  batch: Batch
): Promise<StoredBatch> {
  const record = await db.imports.get(batch.importId)
  if (!record) throw new Refusal('no-import', `There is no import ${String(batch.importId)} in this archive.`)
  const files = await withoutLines(db, batch)
  if (files.length === 0) return { counts: record.counts, changed: null, entry: null }
  const stored = await settleFiles(db, batch, files)
  const fresh = stored.flatMap((file) => file.fresh)
  await addArticles(db, fresh)
  const placements = stored.flatMap(({ file, articles: own }): Placement[] =>
    own.map((article) => ({ folders: file.folders, article }))
  )
  const shelved = record.asCollections
    ? await shelveFolders(db, record.id, batch.at, placements)
    : nothingShelved
  const settle = await listings.write({
    articles: fresh.map(({ article }) => added(article)),
    quotes: fresh.flatMap((one) => one.quotes.map(added)),
    items: shelved.items.map(added)
  })
  const updated = await writeLedger(db, record, stored)
  const entry = {
    kind: 'import-files' as const,
    at: batch.at,
    importId: record.id,
    files: stored.map(journalFile),
    collections: shelved.collections
  }
  return { counts: updated.counts, changed: { added: fresh.length, settle }, entry }
}

const tablesOf = (db: ArchiveDatabase) => [
  db.imports,
  db.importFiles,
  db.articles,
  db.bodies,
  db.quotes,
  db.collections,
  db.collectionItems,
  db.articleList,
  db.quoteList,
  db.itemList,
  db.meta,
  db.journal
]

async function withoutLines(db: ArchiveDatabase, { importId, files }: Batch): Promise<FileToStore[]> {
  const once = [...new Map(files.map((file) => [file.path, file])).values()]
  const lines = await db.importFiles.bulkGet(once.map((file): [number, string] => [importId, file.path]))
  return once.filter((_, at) => lines[at] === undefined)
}

/** Decides for each file whether it is new; one whose original is in the archive, or came earlier in the batch, is not. */
async function settleFiles(
  db: ArchiveDatabase,
  batch: Batch,
  files: readonly FileToStore[]
): Promise<Stored[]> {
  const hashes = [...new Set(files.flatMap((file) => file.sha256 ?? []))]
  const known = await db.articles.where('original.sha256').anyOf(hashes).toArray()
  const byHash = groupBy(known, (article) => article.original.sha256)
  let last = await lastArticleId(db)
  const next = batch.numberOf ?? (() => last + 1)
  const stored = files.map((file): Stored => {
    const { sha256 } = file
    const present = sha256 === null ? undefined : byHash.get(sha256)
    if (present && (file.outcome === 'imported' || file.outcome === 'duplicate')) {
      return { file: asDuplicate(file, present), fresh: [], articles: present }
    }
    if (file.outcome !== 'imported' || sha256 === null) return { file, fresh: [], articles: [] }
    const origin = { file, sha256, importId: batch.importId, at: batch.at }
    const fresh = file.drafts.flatMap((draft) => {
      const id = next(file, draft.part)
      if (id === null) return []
      last = Math.max(last, id)
      return newArticle(draft, { ...origin, id })
    })
    const articles = fresh.map(({ article }) => article)
    if (articles.length > 0) byHash.set(sha256, articles)
    return { file, fresh, articles }
  })
  await db.meta.put({ key: LAST_ARTICLE, value: last })
  return stored
}

const LAST_ARTICLE = 'lastArticle'
/** Numbers are never given twice, so that the search index cannot take one article for another. */
async function lastArticleId(db: ArchiveDatabase): Promise<number> {
  const last = await db.meta.get(LAST_ARTICLE)
  return typeof last?.value === 'number' ? last.value : 0
}

function asDuplicate(file: FileToStore, present: readonly Article[]): FileToStore {
  const [first] = present
  const where = first?.trashed ? 'In the trash of the archive already' : 'In the archive already'
  const what = first ? `: “${first.headline.value}” from ${first.original.fileName}` : ''
  return { ...file, outcome: 'duplicate', code: 'duplicate', reason: `${where}${what}.`, drafts: [] }
}

async function addArticles(db: ArchiveDatabase, fresh: readonly NewArticle[]): Promise<void> {
  await Promise.all([
    db.articles.bulkAdd(fresh.map(({ article }) => article)),
    db.bodies.bulkAdd(fresh.map(({ body }) => body)),
    db.quotes.bulkAdd(fresh.flatMap(({ quotes }) => quotes))
  ])
}

const added = <Row>(after: Row) => ({ before: null, after })

async function writeLedger(
  db: ArchiveDatabase,
  record: ImportRecord,
  stored: readonly Stored[]
): Promise<ImportRecord> {
  const lines = stored.map(({ file, fresh }): LedgerLine => {
    const { path, fileName, bytes, sha256, outcome, code, reason } = file
    return {
      importId: record.id,
      path,
      fileName,
      bytes,
      sha256,
      outcome,
      code,
      reason,
      articles: fresh.length
    }
  })
  const counts = { ...record.counts }
  for (const line of lines) {
    counts[line.outcome] += 1
    counts.articles += line.articles
  }
  const updated = { ...record, counts }
  await Promise.all([db.importFiles.bulkAdd(lines), db.imports.put(updated)])
  return updated
}

const journalFile = ({ file, fresh }: Stored): JournalFile => ({
  ...withoutDrafts(file),
  articles: fresh.map(({ article }) => ({ part: article.original.part, id: article.id }))
})
const withoutDrafts = ({ drafts: _drafts, ...facts }: FileToStore): Omit<FileToStore, 'drafts'> => facts
