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

/** A row's change as the rooms know it. */
export type RowChange<Row> = { readonly before: Row | null; readonly after: Row | null }

export type RowChanges = {
  readonly articles: readonly RowChange<Article>[]
  readonly quotes: readonly RowChange<Quote>[]
  readonly items: readonly RowChange<CollectionItem>[]
}

/** The listings of articles, quotes and places in collections, kept in step together. */
export class Listings {
  readonly articles: Listing<ListedArticle>
  readonly quotes: Listing<ListedQuote>
  readonly items: Listing<ListedItem>

  constructor(db: ArchiveDatabase) {
    this.articles = new Listing(db.articleList)
    this.quotes = new Listing(db.quoteList)
    this.items = new Listing(db.itemList)
  }

  async load(): Promise<void> {
    await Promise.all([this.articles.load(), this.quotes.load(), this.items.load()])
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
