import type { Table } from 'dexie'
import type { Article } from '#shared/article/article.ts'
import type { CollectionItem } from '#shared/collections/collection.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import type { ArchiveDatabase } from '../database.ts'
import {
  type ListedArticle,
  type ListedItem,
  type ListedQuote,
  toListedArticle,
  toListedItem,
  toListedQuote
} from './listed-rows.ts'
import { type ListChange, Listing } from './listing.ts'
import { shareArticle, shareQuote } from './share-values.ts'

/** A row's change as the rooms know it. */
export type RowChange<Row> = { readonly before: Row | null; readonly after: Row | null }

export type RowChanges = {
  readonly articles: readonly RowChange<Article>[]
  readonly quotes: readonly RowChange<Quote>[]
  readonly items: readonly RowChange<CollectionItem>[]
}

/** Raised when listed-rows.ts changes: lists written before are then made again at the next start. */
const LISTS_VERSION = 2
const VERSION_KEY = 'lists version'
const PIECE = 500

/** The listings of articles, quotes and places in collections, kept in step together. */
export class Listings {
  readonly articles: Listing<ListedArticle>
  readonly quotes: Listing<ListedQuote>
  readonly items: Listing<ListedItem>

  readonly #db: ArchiveDatabase

  constructor(db: ArchiveDatabase) {
    this.#db = db
    this.articles = new Listing(db.articleList, shareArticle)
    this.quotes = new Listing(db.quoteList, shareQuote)
    this.items = new Listing(db.itemList)
  }

  /** To be awaited before anything is read or written. Lists that an older version wrote are made again from their rows. */
  async load(): Promise<void> {
    const written = await this.#db.meta.get(VERSION_KEY)
    if (written?.value !== LISTS_VERSION) await this.#makeAgain()
    await Promise.all([this.articles.load(), this.quotes.load(), this.items.load()])
  }

  async #makeAgain(): Promise<void> {
    const { articles, quotes, collectionItems, meta } = this.#db
    for (const { table } of [this.articles, this.quotes, this.items]) await table.clear()
    const none = { articles: [], quotes: [], items: [] }
    const added = <Row>(rows: readonly Row[]) => rows.map((after) => ({ before: null, after }))
    await inPieces(articles, async (rows) => void (await this.write({ ...none, articles: added(rows) })))
    await inPieces(quotes, async (rows) => void (await this.write({ ...none, quotes: added(rows) })))
    await inPieces(collectionItems, async (rows) => void (await this.write({ ...none, items: added(rows) })))
    await meta.put({ key: VERSION_KEY, value: LISTS_VERSION })
  }

  /** Inside the transaction; what it answers with takes the changes into memory and must be called after the commit. */
  async write({ articles, quotes, items }: RowChanges): Promise<() => void> {
    const listed = {
      articles: articles.flatMap((change) => listChange(change, (article) => article.id, toListedArticle)),
      quotes: quotes.flatMap((change) => listChange(change, (quote) => quote.articleId, toListedQuote)),
      items: items.flatMap((change) => listChange(change, (item) => item.articleId, toListedItem))
    }
    await Promise.all([
      this.articles.write(listed.articles),
      this.quotes.write(listed.quotes),
      this.items.write(listed.items)
    ])
    return () => {
      this.articles.apply(listed.articles)
      this.quotes.apply(listed.quotes)
      this.items.apply(listed.items)
    }
  }
}

function listChange<Row extends { readonly id: string | number }, Listed>(
  { before, after }: RowChange<Row>,
  articleIdOf: (row: Row) => number,
  toListed: (row: Row) => Listed
): ListChange<Listed>[] {
  const row = after ?? before
  return row ? [{ id: row.id, articleId: articleIdOf(row), row: after && toListed(after) }] : []
}

/** Reads a whole table, some hundred rows at a time. */
async function inPieces<Row, Key extends string | number>(
  table: Table<Row, Key>,
  take: (rows: readonly Row[]) => Promise<void>
): Promise<void> {
  const keys = await table.toCollection().primaryKeys()
  for (let from = 0; from < keys.length; from += PIECE) {
    const rows = await table.bulkGet(keys.slice(from, from + PIECE))
    await take(rows.filter((row) => row !== undefined))
  }
}
