import type { Collection } from '#shared/collections/collection.ts'
import type { ExportDocument, ExportItem } from '#shared/export/export-document.ts'
import type { ExportOf, ExportRequest } from '#shared/export/export-request.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { boardGroups } from '#shared/quotes/board-groups.ts'
import { assertNever } from '#shared/result.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import type { ArchiveDatabase } from '../database.ts'
import { People, underName } from '../people/people.ts'
import { itemsInOrder } from '../views/shelf.ts'

type Section = ExportDocument['sections'][number]
type Place = { readonly articleId: number; readonly quoteId: string | null; readonly note: string }
type QuotesOf = ExportRequest['quotes']

/** Everything an export prints, read in one transaction so that it is of one moment. Nothing comes from the trash. */
export function gatherExport(
  db: ArchiveDatabase,
  { of, title, quotes }: ExportRequest
): Promise<ExportDocument> {
  const tables = [db.articles, db.bodies, db.quotes, db.tags, db.collections, db.collectionItems, db.people]
  return db.transaction('r', tables, async () => {
    switch (of.kind) {
      case 'collection':
        return gatherCollection(db, of.id, quotes)
      case 'board':
        return gatherBoard(db, of)
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
  if (!top) throw notFound()
  return { description: top.description, sections: await sectionsOf(db, collections, top, 1, quotes) }
}

/** The board's groups as sections below the collection's own, which is empty where there are any. */
async function gatherBoard(
  db: ArchiveDatabase,
  { id, by }: Extract<ExportOf, { kind: 'board' }>
): Promise<ExportDocument> {
  const top = await db.collections.get(id)
  if (!top) throw notFound()
  const quoted = (await itemsInOrder(db, id).toArray()).filter(({ quoteId }) => quoteId !== null)
  const items = (await itemsOf(db, quoted, 'none')).filter((item) => item.kind === 'quote')
  const tagNames = await namesOfTags(db)
  const groups = boardGroups(items, by, {
    speakerOf: ({ quote }) => quote.speaker.name,
    themesOf: ({ quote }) => quote.tags.flatMap((tag) => tagNames.get(tag) ?? [])
  })
  const own = groups.find(({ title }) => title === null)?.items ?? []
  const sections: Section[] = [{ title: top.name, level: 1, description: top.description, items: own }]
  for (const { title, items: grouped } of groups)
    if (title !== null) sections.push({ title, level: 2, description: '', items: grouped })
  return { description: top.description, sections }
}

const notFound = (): Refusal => new Refusal('not-found', 'The collection is not in the archive any more.')
const namesOfTags = async (db: ArchiveDatabase): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.tags.toArray()).map((tag) => [tag.id, tag.name]))

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
  of: Extract<ExportOf, { kind: 'articles' | 'quotes' }>
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
  const tagNames = await namesOfTags(db)
  const people = new People(await db.people.toArray())
  const items: ExportItem[] = []
  for (const { articleId, quoteId, note } of places) {
    const article = await db.articles.get(articleId)
    if (!article || article.trashed !== null) continue
    if (quoteId !== null) {
      const quote = await db.quotes.get(quoteId)
      if (quote)
        items.push({ kind: 'quote', article, quote: underName(quote, people), note: note || quote.note })
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
      quotes: quotes.sort((a, b) => a.start - b.start).map((quote) => underName(quote, people)),
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
