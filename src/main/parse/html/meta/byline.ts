import type { Found } from '#shared/article/found.ts'
import { ancestorsOf, attribute, findAll, isHidden, nameOf, type HtmlElement } from '../tree/html-node.ts'
import { separatedText } from '../tree/spaced-text.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import { isObject, typesOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'
import { folded, namesIn, plain, type PageStatements } from './page-statements.ts'
import { bylineText, namesFrom, type NameRules } from './person-names.ts'

type Candidate = { readonly names: readonly string[]; readonly how: string; readonly sure: number }
const metaNames =
  'article:author og:article:author article:author_name author parsely-author sailthru.author dc.creator dcterms.creator byl byline authors og:author twitter:creator_name'

/**
 * Names of the authors: from the page's statements where the page also shows them, then from what stands nearest to the
 * headline, last from statements a reader cannot see (often the person who typed the story in, or the owner). `sure` is
 * about the share that was right on labelled pages.
 */
export function readByline(
  page: PageStatements,
  title: HtmlElement | null,
  blocks: readonly TextBlock[]
): Found<readonly string[]> | null {
  const rules = { siteNames: page.siteNames, singleWord: false, ownSite: true }
  const said = { siteNames: page.siteNames, singleWord: true, ownSite: true }
  const marked = markedBy(page, title)
  const isShown = shownIn(blocks)
  const stated = [
    candidate('JSON-LD author', 0.95, said, authorsIn(page)),
    ...metaAuthors(page).map((texts) => candidate('meta author', 0.95, { ...said, ownSite: false }, texts))
  ]
  const sources: readonly (() => Candidate | undefined)[] = [
    () => stated.find(({ names }) => names.some(isShown)),
    () => nearest('author link', 0.82, said, marked(isAuthorLink)),
    () => nearest('microdata author', 0.87, said, marked(isAuthorProperty)),
    () => candidate('line beside the headline', 0.9, rules, bylineText(blocks, title)),
    () => nearest('byline element', 0.84, rules, marked(isByline)),
    () => nearest('author element', 0.74, rules, marked(isAuthor)),
    () => stated.find(({ names }) => names.length > 0)
  ]
  for (const source of sources) {
    const found = source()
    if (found && found.names.length > 0) return { value: found.names, how: found.how, sure: found.sure }
  }
  return null
}

const candidate = (how: string, sure: number, rules: NameRules, texts: readonly string[]): Candidate => ({
  ...{ how, sure },
  names: unique(texts.flatMap((text) => namesFrom(text, rules)))
})

/** The first group of texts that holds names. */
const nearest = (
  how: string,
  sure: number,
  rules: NameRules,
  groups: readonly (readonly string[])[]
): Candidate | undefined =>
  groups.map((texts) => candidate(how, sure, rules, texts)).find(({ names }) => names.length > 0)

/** Whether a reader sees the name: names are looked up in the page's short blocks. */
function shownIn(blocks: readonly TextBlock[]): (name: string) => boolean {
  const shown = folded(
    blocks
      .slice(0, 3_000)
      .map(({ text }) => (text.length < 400 ? text : text.slice(0, 200)))
      .join(' ')
  ).slice(0, 300_000)
  return (name) => shown.includes(folded(name))
}

/** Each meta tag's authors, the more exact names first. */
function metaAuthors({ meta }: PageStatements): readonly (readonly string[])[] {
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
    /written by|author|auteur|autor|verfasst/i.test(meta.get(`twitter:label${slot}`)?.[0] ?? '')
      ? (meta.get(`twitter:data${slot}`) ?? [])
      : []
  )
const isAddress = (text: string): boolean => /^(?:https?:)?\/\/|^www\.|^\//.test(text)

/** JSON-LD authors that are people; an `@id` that points at another object of the page is followed. */
function authorsIn({ article, objects }: PageStatements): readonly string[] {
  const author = article?.['author']
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

type Marked = (test: (element: HtmlElement) => boolean) => readonly (readonly string[])[]

/**
 * Texts of the elements that pass a test in groups that stand together, the nearest to the headline first and only a few:
 * others belong to teasers and comments.
 */
function markedBy(page: PageStatements, title: HtmlElement | null): Marked {
  const order = new Map<HtmlElement, number>()
  const all = findAll(page.root, (element) => order.set(element, order.size).size > 0)
  const around = new Set(title ? ancestorsOf(title) : [])
  const origin = title ? (order.get(title) ?? 0) : 0
  const far = (element: HtmlElement): number => {
    const distance = (order.get(element) ?? 0) - origin
    return distance < 0 ? -distance * 2 : distance
  }
  return (test) => {
    const hits = all.filter((element) => element.attributes.size > 0 && test(element))
    const usable = hits.slice(0, 60).filter((element) => !isApart(element, around))
    const inner = usable.filter(
      (element) => !usable.some((other) => other !== element && other.parent === element)
    )
    const near = inner.toSorted((a, b) => far(a) - far(b)).slice(0, 3)
    return near.map((first) =>
      unique(inner.filter((element) => element === first || isBeside(element, first)).map(textOf))
        .filter((text) => text.length > 1 && text.length < 250)
        .slice(0, 8)
    )
  }
}

/** Authors of one story stand in one parent or grandparent, made by one template. */
const isBeside = (element: HtmlElement, nearest: HtmlElement): boolean =>
  element.tag === nearest.tag &&
  (element.parent === nearest.parent ||
    (element.parent?.parent === nearest.parent?.parent &&
      nameOf(element) === nameOf(nearest) &&
      element.parent?.parent?.tag !== 'body'))

function textOf(element: HtmlElement): string {
  if (element.tag === 'meta') return plain(attribute(element, 'content'))
  const name = findAll(element, (inner) => /\bname\b/.test(attribute(inner, 'itemprop')))[0]
  return (name && (attribute(name, 'content') || separatedText(name, '\n'))) || separatedText(element, '\n')
}

const isAuthorLink = (element: HtmlElement): boolean => /\bauthor\b/.test(attribute(element, 'rel'))
const isAuthorProperty = (element: HtmlElement): boolean => /\bauthor\b/.test(attribute(element, 'itemprop'))
const isByline = (element: HtmlElement): boolean =>
  /(?:^|[\s_-])by-?line|author-?_?name|name-?author|\bauthors?-list|article-?author|post-?author/.test(
    nameOf(element)
  )
const isAuthor = (element: HtmlElement): boolean =>
  /(?:^|[\s_-])(?:authors?|writer|reporter|posted-?by|written-?by|vcard)(?:$|[\s_-])/.test(nameOf(element)) ||
  /\/(?:authors?|staff|editors?|writers?|contributors?|reporters?|journalists?|people|profile|by|autor|auteur)\/[^/?#]+\/?$/.test(
    attribute(element, 'href')
  )

const apart = /comment|related|recommend|footer|popular|trending|latest|bio\b|about-/
const isApart = (element: HtmlElement, around: ReadonlySet<HtmlElement>): boolean =>
  isHidden(element) ||
  [element, ...ancestorsOf(element)].some(
    (above) =>
      !around.has(above) && above.tag !== 'body' && (above.tag === 'footer' || apart.test(nameOf(above)))
  )

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
