import type { FacetKind } from '#shared/query/facets.ts'
import type { Archive } from '../archive.ts'
import type { Aspect } from '../changes/stamps.ts'
import { groupBy } from '../group-by.ts'
import { type People, peopleOf } from '../people/people.ts'
import type { ListedArticle } from '../listing/listed-rows.ts'
import { facetColumn, type FacetColumn } from './facet-column.ts'

type Source = {
  readonly needs: readonly Aspect[]
  readonly valuesOf: (archive: Archive, people: People) => (article: ListedArticle) => readonly string[]
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value])
const fact = (valuesOf: (article: ListedArticle) => readonly string[]): Source => ({
  needs: ['members'],
  valuesOf: () => valuesOf
})

const sources: Readonly<Record<FacetKind | 'month' | 'day', Source>> = {
  source: fact(({ source }) => one(source)),
  agency: fact(({ agency }) => one(agency)),
  section: fact(({ section }) => one(section)),
  year: fact(({ published }) => one(published?.slice(0, 4) ?? null)),
  month: fact(({ published }) => (published && published.length >= 7 ? [published.slice(0, 7)] : [])),
  day: fact(({ published }) => (published && published.length >= 10 ? [published.slice(0, 10)] : [])),
  person: fact(({ people }) => people),
  place: fact(({ places }) => places),
  org: fact(({ organisations }) => organisations),
  language: fact(({ language }) => one(language)),
  format: fact(({ format }) => [format]),
  flag: fact(({ flags }) => flags),
  tag: {
    needs: ['members', 'tagging'],
    valuesOf:
      () =>
      ({ tags }) =>
        tags
  },
  speaker: {
    needs: ['members', 'quotes', 'decisions', 'people'],
    valuesOf: ({ listings }, people) => {
      const standing = listings.quotes.all().filter(({ state }) => state !== 'rejected')
      const byArticle = groupBy(standing, ({ articleId }) => articleId)
      const nameOf = (speaker: string | null) => (speaker === null ? [] : [people.nameOf(speaker)])
      return ({ id }) => [...new Set((byArticle.get(id) ?? []).flatMap(({ speaker }) => nameOf(speaker)))]
    }
  },
  collection: {
    needs: ['members', 'items'],
    valuesOf: ({ listings }) => {
      const byArticle = groupBy(listings.items.all(), ({ articleId }) => articleId)
      return ({ id }) => [...new Set((byArticle.get(id) ?? []).map(({ collectionId }) => collectionId))]
    }
  }
}

export type ColumnKind = keyof typeof sources

/** Kept until an article, or what the facet is made of, changes. */
export const columnOf = (archive: Archive, kind: ColumnKind): Promise<FacetColumn> =>
  archive.memo.get(`column ${kind}`, sources[kind].needs, async () => {
    const people = await peopleOf(archive)
    return facetColumn(archive.listings.articles.all(), sources[kind].valuesOf(archive, people))
  })

/** The row of each article in the columns, by its number. */
export const rowsById = ({ listings, memo }: Archive): Promise<Uint32Array> =>
  memo.get('column rows', ['members'], () => {
    const ids = listings.articles.ids()
    const rows = new Uint32Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1)
    ids.forEach((id, row) => (rows[id] = row))
    return Promise.resolve(rows)
  })
