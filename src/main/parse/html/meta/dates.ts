import type { Found } from '#shared/article/found.ts'
import type { When } from '#shared/article/when.ts'
import {
  ancestorsOf,
  attribute,
  findAll,
  isHidden,
  nameOf,
  rawText,
  type HtmlElement
} from '../tree/html-node.ts'
import { blockOf, tidy, type TextBlock } from '../tree/text-blocks.ts'
import type { JsonObject } from './json-ld.ts'
import { datesIn, parseDate, type NumericOrder } from './parse-date.ts'
import type { PageStatements } from './page-statements.ts'

type DateCandidate = { readonly value: When; readonly how: string; readonly sure: number }

const publishedMeta =
  'article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished pubdate publishdate publish_date publish-date published_date publication_date publicationdate date_published parsely-pub-date sailthru.date citation_publication_date citation_date citation_online_date dc.date.issued dcterms.issued dcterms.date dc.date dcterms.created article_date_original article.published date originalpublicationdate cxenseparse:recs:publishtime bt:pubdate ptime pdate displaydate lastpublished rnews:datepublished published_time_telegram rbpubdate created creation_date video:release_date article:post_date dc.date.created displaydate og:regdate timestamp'.split(
    ' '
  )
const updatedMeta =
  'article:modified_time og:updated_time article:updated datemodified lastmod last-modified modified dcterms.modified dc.date.modified updated_time revision_date lastmodified modified_time'.split(
    ' '
  )

/** The first of these that gives a date; later ones are more doubtful (the order of htmldate, with its page-wide vote last). */
export function readPublished(
  page: PageStatements,
  blocks: readonly TextBlock[],
  title: HtmlElement | null
): Found<When> | null {
  return publishedCandidates(page, blocks, title)[0] ?? null
}

function publishedCandidates(
  page: PageStatements,
  blocks: readonly TextBlock[],
  title: HtmlElement | null
): readonly DateCandidate[] {
  const around = new Set(title ? ancestorsOf(title) : [])
  const order = numericOrder(page)
  const read = (how: string, sure: number, texts: readonly string[]): DateCandidate[] => {
    for (const text of texts) {
      const value = parseDate(text, order)
      if (value) return [{ value, how, sure }]
    }
    return []
  }
  return [
    ...read('JSON-LD datePublished', 0.97, jsonDates(page, 'datePublished')),
    ...read('meta published', 0.95, metaDates(page, publishedMeta)),
    ...read(
      'microdata datePublished',
      0.93,
      marked(
        page,
        around,
        (element) =>
          /datepublished|datecreated|pubdate/i.test(attribute(element, 'itemprop')) ||
          element.attributes.has('pubdate')
      )
    ),
    ...read('JSON-LD dateCreated', 0.9, [
      ...jsonDates(page, 'dateCreated'),
      ...jsonDates(page, 'uploadDate')
    ]),
    ...read(
      'time element',
      0.88,
      marked(page, around, (element) => element.tag === 'time')
    ),
    ...read('date element', 0.82, marked(page, around, isDateElement)),
    ...read('address', 0.8, [urlDate(page.url)]),
    ...read('date beside the headline', 0.75, nearHeadline(blocks, title)),
    ...read('publication line', 0.65, publicationLines(blocks)),
    ...vote(blocks)
  ]
}

export function readUpdated(page: PageStatements): Found<When> | null {
  for (const [how, texts] of [
    ['JSON-LD dateModified', jsonDates(page, 'dateModified')],
    ['meta modified', metaDates(page, updatedMeta)],
    [
      'microdata dateModified',
      marked(page, new Set(), (element) => /datemodified/i.test(attribute(element, 'itemprop')))
    ]
  ] as const)
    for (const text of texts) {
      const value = parseDate(text, numericOrder(page))
      if (value) return { value, how, sure: 0.9 }
    }
  return null
}

function jsonDates(page: PageStatements, key: string): readonly string[] {
  const of = (object: JsonObject | null): string => {
    const value = object?.[key]
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' ? first : ''
  }
  const own = of(page.article)
  return own
    ? [own]
    : page.objects
        .filter(
          (object) =>
            key in object && ('headline' in object || 'author' in object || object['@type'] === 'WebPage')
        )
        .map(of)
        .slice(0, 1)
}

const metaDates = (page: PageStatements, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => page.meta.get(name) ?? [])

function marked(
  page: PageStatements,
  around: ReadonlySet<HtmlElement>,
  test: (element: HtmlElement) => boolean
): readonly string[] {
  return findAll(
    page.root,
    (element) => (element.attributes.size > 0 || element.tag === 'time') && test(element)
  )
    .slice(0, 40)
    .filter((element) => !isApart(element, around))
    .flatMap((element) => [
      attribute(element, 'datetime'),
      attribute(element, 'content'),
      attribute(element, 'title'),
      tidy(rawText(element)).slice(0, 120)
    ])
    .filter((text) => /\d/.test(text))
}

const isDateElement = (element: HtmlElement): boolean =>
  /(?:^|[\s_-])(?:date|published|pub-?date|post-?date|posted|timestamp|entry-date|dateline|article-?date|publish(?:ed)?-?date|date-?time|created)(?:$|[\s_-])/.test(
    nameOf(element)
  ) && rawText(element).length < 200

const apart = /comment|related|recommend|footer|popular|trending|latest|card|teaser/
const isApart = (element: HtmlElement, around: ReadonlySet<HtmlElement>): boolean =>
  isHidden(element) ||
  [...ancestorsOf(element)].some(
    (above) =>
      !around.has(above) &&
      above.tag !== 'body' &&
      (above.tag === 'footer' || above.tag === 'nav' || apart.test(nameOf(above)))
  )

/** `/2019/03/04/` or `/2019-03-04-` in the address; a year and month alone are left to better sources. */
function urlDate(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, '')
  const match =
    /[/_-]((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=\D|$)/.exec(path) ??
    /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d\d?)\//i.exec(path)
  if (!match) return ''
  return /\d/.test(match[2] ?? '')
    ? `${match[1]}-${match[2]}-${match[3]}`
    : `${match[3]} ${match[2]} ${match[1]}`
}

/** Short lines around the headline that hold a date. */
function nearHeadline(blocks: readonly TextBlock[], title: HtmlElement | null): readonly string[] {
  const at = blockOf(blocks, title)
  return at < 0 ? [] : shortTexts(blocks.slice(Math.max(0, at - 4), at + 12))
}

/** "Posted on …", "Published: …" anywhere on the page. */
const publicationLines = (blocks: readonly TextBlock[]): readonly string[] =>
  shortTexts(blocks).filter((text) =>
    /\b(?:posted|published|publié|veröffentlicht|publicado|pubblicato|опубликовано)\b/i.test(text)
  )

const shortTexts = (blocks: readonly TextBlock[]): readonly string[] =>
  blocks.map(({ text }) => text).filter((text) => text.length < 160)

/** htmldate's last resort: the day that the page's short lines and links name most, the first of equals. */
function vote(blocks: readonly TextBlock[]): DateCandidate[] {
  const counts = new Map<string, number>()
  for (const { text } of blocks.slice(0, 2_000))
    if (text.length < 200) for (const date of datesIn(text)) counts.set(date, (counts.get(date) ?? 0) + 1)
  let best: string | null = null
  for (const [date, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = date
  return best === null ? [] : [{ value: best, how: 'most frequent date of the page', sure: 0.5 }]
}

/** How the page's language writes 3/4/2019: only American English puts the month first. */
function numericOrder(page: PageStatements): NumericOrder {
  const language = `${attribute(page.root, 'lang')} ${page.meta.get('og:locale')?.[0] ?? ''}`.toLowerCase()
  if (/en[-_]us/.test(language)) return 'month-first'
  if (/en[-_](?:gb|au|nz|ie|in|za)|\b(?:de|fr|es|it|pt|nl|ru|pl|cs|tr|el|sv|da|nb|no|fi)\b/.test(language))
    return 'day-first'
  return /^\s*en\b/.test(language) ? 'month-first' : null
}
