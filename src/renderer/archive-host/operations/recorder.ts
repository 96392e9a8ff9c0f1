import type { Article } from '#shared/article/article.ts'
import type { Collection, CollectionItem, Tag } from '#shared/collections/collection.ts'
import type { Change } from '#shared/operations/operation.ts'
import type { Dismissal, Person } from '#shared/people/person.ts'
import type { SavedSearch } from '#shared/query/saved-search.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import type { ArchiveDatabase } from '../database.ts'
import { bodyChanges, type BodyRow, bodyRows } from './body-rows.ts'
import { TouchedRows } from './touched-rows.ts'

/** Kept in step by writeChanges from the rows themselves, hence never part of what undo puts back. */
const derivedOfArticles = ['quoteCount'] as const

/** All that one operation changes, collected with what stood there before. Lives inside one transaction. */
export class Recorder {
  readonly db: ArchiveDatabase
  readonly articles: TouchedRows<Article>
  readonly bodies: TouchedRows<BodyRow>
  readonly tags: TouchedRows<Tag>
  readonly collections: TouchedRows<Collection>
  readonly items: TouchedRows<CollectionItem>
  readonly quotes: TouchedRows<Quote>
  readonly searches: TouchedRows<SavedSearch>
  readonly people: TouchedRows<Person>
  readonly dismissals: TouchedRows<Dismissal>

  constructor(db: ArchiveDatabase) {
    this.db = db
    this.articles = new TouchedRows((keys) => db.articles.bulkGet(keys.map(Number)))
    this.bodies = bodyRows(db)
    this.tags = new TouchedRows((keys) => db.tags.bulkGet(keys.map(String)))
    this.collections = new TouchedRows((keys) => db.collections.bulkGet(keys.map(String)))
    this.items = new TouchedRows((keys) => db.collectionItems.bulkGet(keys.map(String)))
    this.quotes = new TouchedRows((keys) => db.quotes.bulkGet(keys.map(String)))
    this.searches = new TouchedRows((keys) => db.savedSearches.bulkGet(keys.map(String)))
    this.people = new TouchedRows((keys) => db.people.bulkGet(keys.map(String)))
    this.dismissals = new TouchedRows((keys) => db.dismissals.bulkGet(keys.map(String)))
  }

  changes(): Change[] {
    return [
      ...this.articles.changes('articles', derivedOfArticles),
      ...bodyChanges(this.bodies),
      ...this.tags.changes('tags'),
      ...this.collections.changes('collections'),
      ...this.items.changes('collectionItems'),
      ...this.quotes.changes('quotes'),
      ...this.searches.changes('searches'),
      ...this.people.changes('people'),
      ...this.dismissals.changes('dismissals')
    ]
  }
}
