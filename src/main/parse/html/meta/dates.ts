import type { Found } from '#shared/article/found.ts'
import type { When } from '#shared/article/when.ts'
import { ancestorsOf, attribute, isHidden, nameOf, rawText, type HtmlElement } from '../tree/html-node.ts'
import { blockOf, tidy, type TextBlock } from '../tree/text-blocks.ts'
import { surroundingsOf } from './surroundings-of.ts'
import type { JsonObject } from './json-ld.ts'
import { datesIn, parseDate, type NumericOrder } from './parse-date.ts'
import type { PageStatements } from './page-statements.ts'

type Source = readonly [how: string, sure: number, texts: () => readonly string[]]

const words = (list: string): readonly string[] => list.trim().split(/\s+/)
const publishedMeta = words(`
  article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished pubdate
  publishdate publish_date publish-date published_date publication_date publicationdate date_published parsely-pub-date
  sailthru.date citation_publication_date citation_date citation_online_date dc.date.issued dcterms.issued dcterms.date
  dc.date dcterms.created article_date_original article.published date originalpublicationdate
  cxenseparse:recs:publishtime bt:pubdate ptime pdate displaydate lastpublished rnews:datepublished created
  creation_date video:release_date dc.date.created og:regdate timestamp published published-date publish-time
  article:publish_date og:article:publish_date article:date dateposted date_posted release_date dc.issued dcterms.available
  ep.publicationdate issued`)
const updatedMeta = words(`
  article:modified_time og:updated_time article:updated datemodified lastmod last-modified modified dcterms.modified
  dc.date.modified updated_time revision_date lastmodified modified_time modified-time modified-date updated
  article:modified_date date_modified`)

/**
 * The first source that gives a date, in the order of htmldate (Barbaresi 2020, reimplemented): statements, markup, address,
 * visible lines, last the day the page names most. `sure` is about the share that was right on labelled pages.
 */
export function readPublished(
  page: PageStatements,
  blocks: readonly TextBlock[],
  title: HtmlElement | null
): Found<When> | null {
  const marked = markedBy(page, title)
  const address = urlDate(page.url)
  const agrees = (text: string): boolean => {
    const date = parseDate(text)
    return date !== null && address !== '' && daysApart(date, parseDate(address) ?? '') <= 1
  }
  return firstDate(page, [
    ['JSON-LD datePublished', 0.97, () => jsonDates(page, 'datePublished')],
    ['meta published', 0.95, () => metaDates(page, publishedMeta)],
    ['microdata datePublished', 0.95, () => marked(isPublishedProperty)],
    ['JSON-LD dateCreated', 0.9, () => [...jsonDates(page, 'dateCreated'), ...jsonDates(page, 'uploadDate')]],
    ['time element and address', 0.95, () => marked(isTime).filter(agrees)],
    ['address', 0.85, () => [address]],
    ['time element', 0.82, () => marked(isTime)],
    ['date element', 0.75, () => marked(isDateElement)],
    ['date beside the headline', 0.82, () => nearHeadline(blocks, title)],
    ['publication line', 0.5, () => publicationLines(blocks)],
    ['most frequent date of the page', 0.4, () => mostFrequent(blocks)]
  ])
}

export function readUpdated(page: PageStatements): Found<When> | null {
  const isUpdatedProperty = (element: HtmlElement): boolean =>
    /datemodified/i.test(attribute(element, 'itemprop'))
  return firstDate(page, [
    ['JSON-LD dateModified', 0.95, () => jsonDates(page, 'dateModified')],
    ['meta modified', 0.9, () => metaDates(page, updatedMeta)],
    ['microdata dateModified', 0.9, () => markedBy(page, null)(isUpdatedProperty)]
  ])
}

function firstDate(page: PageStatements, sources: readonly Source[]): Found<When> | null {
  const order = numericOrder(page)
  for (const [how, sure, texts] of sources)
    for (const text of texts()) {
      const value = parseDate(text, order)
      if (value) return { value, how, sure }
    }
  return null
}

const isPublishedProperty = (element: HtmlElement): boolean =>
  /datepublished|datecreated|pubdate/i.test(attribute(element, 'itemprop')) ||
  element.attributes.has('pubdate')

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

type Marked = (test: (element: HtmlElement) => boolean) => readonly string[]

/** What elements that pass a test say of a date, the nearest to the headline first: teasers have dates too. */
function markedBy(page: PageStatements, title: HtmlElement | null): Marked {
  const { all, around, far } = surroundingsOf(page.root, title)
  return (test) =>
    all
      .filter((element) => (element.attributes.size > 0 || element.tag === 'time') && test(element))
      .slice(0, 60)
      .filter((element) => !isApart(element, around))
      .sort((a, b) => far(a) - far(b))
      .slice(0, 20)
      .flatMap((element) => [
        attribute(element, 'datetime'),
        attribute(element, 'content'),
        attribute(element, 'title'),
        tidy(rawText(element)).slice(0, 120)
      ])
      .filter((text) => /\d/.test(text))
}

const isTime = (element: HtmlElement): boolean => element.tag === 'time'

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
    /[/_-]((?:19|20)\d\d)[/_-](\d\d)[/_-](\d\d)(?=\D|$)/.exec(path) ??
    // Without marks between them the digits may be a number that counts; the web is younger than 1990.
    /[/_-]((?:199|20[0-3])\d)(\d\d)(\d\d)(?=\D|$)/.exec(path) ??
    /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d\d?)\//i.exec(path)
  if (!match) return ''
  return /\d/.test(match[2] ?? '')
    ? `${match[1]}-${match[2]}-${match[3]}`
    : `${match[3]} ${match[2]} ${match[1]}`
}

const daysApart = (a: string, b: string): number =>
  Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000

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

/** htmldate's last resort: the day that the page's short lines name most, the first of equals. */
function mostFrequent(blocks: readonly TextBlock[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { text } of blocks.slice(0, 2_000))
    if (text.length < 200) for (const date of datesIn(text)) counts.set(date, (counts.get(date) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].filter(([, count]) => count === most).map(([date]) => date)
}

/** How the page's language writes 3/4/2019: only American English puts the month first. */
function numericOrder(page: PageStatements): NumericOrder {
  const language = `${attribute(page.root, 'lang')} ${page.meta.get('og:locale')?.[0] ?? ''}`.toLowerCase()
  if (/en[-_]us/.test(language)) return 'month-first'
  if (/en[-_](?:gb|au|nz|ie|in|za)|\b(?:de|fr|es|it|pt|nl|ru|pl|cs|tr|el|sv|da|nb|no|fi)\b/.test(language))
    return 'day-first'
  return /^\s*en\b/.test(language) ? 'month-first' : null
}
