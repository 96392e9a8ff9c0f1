import type { Collection } from '#shared/collections/collection.ts'
import type { ExportDocument, ExportItem } from '#shared/export/export-document.ts'
import type { ExportOf, ExportRequest } from '#shared/export/export-request.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { assertNever } from '#shared/result.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import type { ArchiveDatabase } from '../database.ts'
import { itemsInOrder } from '../views/shelf.ts'

type Section = ExportDocument['sections'][number]
type Place = { readonly articleId: number; readonly quoteId: string | null; readonly note: string }
type QuotesOf = ExportRequest['quotes']

/** Everything an export prints, read in one transaction so that it is of one moment. Nothing comes from the trash. */
export function gatherExport(
  db: ArchiveDatabase,
  { of, title, quotes }: ExportRequest
): Promise<ExportDocument> {
  const tables = [db.articles, db.bodies, db.quotes, db.tags, db.collections, db.collectionItems]
  return db.transaction('r', tables, async () => {
    switch (of.kind) {
      case 'collection':
        return gatherCollection(db, of.id, quotes)
      case 'articles':
      case 'quotes': {
        const items = await itemsOf(db, await placesOf(db, of), quotes)
        return { description: '', sections: [{ title, level: 1, description: '', items }] }
      }
      default:
        return assertNever(of)
    }
  })
}

async function gatherCollection(db: ArchiveDatabase, id: string, quotes: QuotesOf): Promise<ExportDocument> {
  const collections = await db.collections.toArray()
  const top = collections.find((collection) => collection.id === id)
  if (!top) throw new Refusal('not-found', 'The collection is not in the archive any more.')
  return { description: top.description, sections: await sectionsOf(db, collections, top, 1, quotes) }
}

/** The collection and those in it, depth first, siblings by rank. */
async function sectionsOf(
  db: ArchiveDatabase,
  collections: readonly Collection[],
  top: Collection,
  level: number,
  quotes: QuotesOf
): Promise<Section[]> {
  const items = await itemsOf(db, await itemsInOrder(db, top.id).toArray(), quotes)
  const sections: Section[] = [{ title: top.name, level, description: top.description, items }]
  const nested = collections
    .filter((collection) => collection.parentId === top.id)
    .sort((a, b) => a.rank - b.rank)
  for (const collection of nested)
    sections.push(...(await sectionsOf(db, collections, collection, level + 1, quotes)))
  return sections
}

async function placesOf(
  db: ArchiveDatabase,
  of: Exclude<ExportOf, { kind: 'collection' }>
): Promise<Place[]> {
  if (of.kind === 'articles') return of.ids.map((articleId) => ({ articleId, quoteId: null, note: '' }))
  const quotes = await db.quotes.bulkGet(of.ids)
  return quotes.flatMap((quote) => (quote ? { articleId: quote.articleId, quoteId: quote.id, note: '' } : []))
}

async function itemsOf(
  db: ArchiveDatabase,
  places: readonly Place[],
  wanted: QuotesOf
): Promise<ExportItem[]> {
  const tagNames = new Map((await db.tags.toArray()).map((tag) => [tag.id, tag.name]))
  const items: ExportItem[] = []
  for (const { articleId, quoteId, note } of places) {
    const article = await db.articles.get(articleId)
    if (!article || article.trashed !== null) continue
    if (quoteId !== null) {
      const quote = await db.quotes.get(quoteId)
      if (quote) items.push({ kind: 'quote', article, quote, note: note || quote.note })
      continue
    }
    const body = await db.bodies.get(articleId)
    if (!body) continue
    const quotes =
      wanted === 'none' ? [] : (await db.quotes.where({ articleId }).toArray()).filter(shown[wanted])
    items.push({
      kind: 'article',
      article,
      body,
      quotes: quotes.sort((a, b) => a.start - b.start),
      tags: article.tags.flatMap((id) => tagNames.get(id) ?? []),
      note: note || article.note
    })
  }
  return items
}

const shown: Record<Exclude<QuotesOf, 'none'>, (quote: Quote) => boolean> = {
  kept: ({ state }) => state === 'accepted' || state === 'edited',
  all: ({ state }) => state !== 'rejected'
}
