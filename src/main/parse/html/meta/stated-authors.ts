import { isObject, typesOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'
import { namesIn, type PageStatements } from './page-statements.ts'

const metaNames =
  'article:author og:article:author article:author_name author parsely-author sailthru.author dc.creator dcterms.creator byl byline authors og:author twitter:creator_name'

/** Each meta tag's authors, the more exact names first. */
export function metaAuthors({ meta }: PageStatements): readonly (readonly string[])[] {
  const stated = metaNames
    .split(' ')
    .map((name) => (meta.get(name) ?? []).filter((value) => !isAddress(value)))
  // Scholarly pages write "Family, Given", one tag each.
  const cited = (meta.get('citation_author') ?? []).map((name) => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1'))
  return [cited, ...stated, labelledAuthor(meta)].filter((values) => values.length > 0)
}

/** Social cards label their values: `twitter:label1` "Written by", `twitter:data1` the name. */
const labelledAuthor = (meta: MetaTags): readonly string[] =>
  ['1', '2'].flatMap((slot) =>
    /written by|author|auteur|autor|verfasst|geschrieben|écrit par|escrito/i.test(
      meta.get(`twitter:label${slot}`)?.[0] ?? ''
    )
      ? (meta.get(`twitter:data${slot}`) ?? [])
      : []
  )

const isAddress = (text: string): boolean => /^(?:https?:)?\/\/|^www\.|^\//.test(text)

/** JSON-LD authors that are people; an `@id` that points at another object of the page is followed. */
export function jsonAuthors({ article, objects }: PageStatements): readonly string[] {
  const author = article?.['author'] ?? article?.['creator']
  const resolved = (Array.isArray(author) ? author.flat(2) : [author]).map((value: unknown) => {
    if (!isObject(value) || 'name' in value || typeof value['@id'] !== 'string') return value
    return objects.find((object) => object['@id'] === value['@id'] && 'name' in object) ?? value
  })
  return namesIn(resolved.filter(isPerson)).filter((name) => !isAddress(name))
}

const isPerson = (author: unknown): boolean =>
  !isObject(author) ||
  !typesOf(author).every((type) => type.endsWith('Organization')) ||
  typesOf(author).length === 0
