import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Article, Body } from '#shared/article/article.ts'
import type { JournalEntry } from '#shared/backup/journal-entry.ts'
import type { Collection, CollectionItem, Tag } from '#shared/collections/collection.ts'
import type { ImportRecord, LedgerLine } from '#shared/import/ledger.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Dismissal, Person } from '#shared/people/person.ts'
import type { SavedSearch } from '#shared/query/saved-search.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import type { ListedArticle, ListedItem, ListedQuote } from './listing/listed-rows.ts'
import type { ListChunk } from './listing/listing.ts'
import { migrations } from './migrations/migrations.ts'

/** `standing` is there only while the operation is not undone, which makes "the last one standing" an index look-up. */
export type OperationRecord = Operation & { readonly standing?: 1 }
export type Meta = { readonly key: string; readonly value: unknown }
/** An article whose entry in the search index is out of date; one row for each time it became so. */
export type Stale = { readonly seq: number; readonly articleId: number }
/** A line that main has not yet written to the journal; `n` never repeats, so a line sent twice is recognised. */
export type PendingLine = { readonly n: number; readonly entry: JournalEntry }

const ARCHIVE_NAME = 'archive'

/** The archive's IndexedDB. Every write is awaited to the disk (`strict`): what is acknowledged survives a power cut. */
export class ArchiveDatabase extends Dexie {
  readonly articles!: Table<Article, number>
  readonly bodies!: Table<Body, number>
  readonly quotes!: Table<Quote, string>
  readonly tags!: Table<Tag, string>
  readonly collections!: Table<Collection, string>
  readonly collectionItems!: Table<CollectionItem, string>
  readonly savedSearches!: Table<SavedSearch, string>
  readonly people!: Table<Person, string>
  readonly dismissals!: Table<Dismissal, string>
  readonly imports!: EntityTable<ImportRecord, 'id'>
  readonly importFiles!: Table<LedgerLine, [number, string]>
  readonly operations!: EntityTable<OperationRecord, 'id'>
  readonly articleList!: Table<ListChunk<ListedArticle>, number>
  readonly quoteList!: Table<ListChunk<ListedQuote>, number>
  readonly itemList!: Table<ListChunk<ListedItem>, number>
  readonly meta!: Table<Meta, string>
  readonly reindex!: EntityTable<Stale, 'seq'>
  readonly journal!: EntityTable<PendingLine, 'n'>

  /** `upTo` stops at an older version of the schema: only the migrations' tests ask for it. */
  constructor(name = ARCHIVE_NAME, upTo = Infinity) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false })
    for (const { version, stores, upgrade } of migrations.filter((step) => step.version <= upTo)) {
      const step = this.version(version).stores({ ...stores })
      if (upgrade) step.upgrade(upgrade)
    }
  }
}
