import type { Found } from '#shared/article/found.ts'
import { attribute, findAll, isHidden, nameOf, type HtmlElement } from '../tree/html-node.ts'
import { spacedText } from '../tree/spaced-text.ts'
import { firstMeta } from './meta-tags.ts'
import { parseDate } from './parse-date.ts'
import { folded, plain, stringIn, type PageStatements } from './page-statements.ts'

type Stated = { readonly value: string; readonly how: string }
type Heading = { readonly value: string; readonly element: HtmlElement; readonly agreement: number }

// What stands between a headline and the name of the section or the site.
const separator = /\s+(?:[|｜•·»›«:/]|::|[-–—－]+)\s+|\s*[|｜»：]\s*|:\s?|_/g
// A main heading may differ from the page's title by some words, a lesser one must be nearly the same or a part of it.
const AGREES = 1
const AGREES_BELOW = 1.8
const SAME = 3

/**
 * The headline: of the page's headings the one that its statements (JSON-LD, meta, title) agree with most; without
 * agreement a lone h1 of some length; else the first statement without the site's name.
 */
export function readHeadline(page: PageStatements): Found<string> & { readonly element: HtmlElement | null } {
  const stated = statedTitles(page)
  const headings = rankedHeadings(page, stated)
  // A negative agreement is the site's own name, which many templates put into an h1 too.
  const mains = headings.filter(({ element, agreement }) => element.tag === 'h1' && agreement >= 0)
  const lone = mains.length === 1 && (mains[0]?.value.split(/\s/).length ?? 0) > 3 ? mains[0] : undefined
  const agreed = headings.find(
    ({ element, agreement }) => agreement >= (element.tag === 'h1' ? AGREES : AGREES_BELOW)
  )
  const chosen = agreed ?? lone
  if (chosen) {
    const { element } = chosen
    const value = withoutTail(withoutSiteName(withoutLabels(chosen.value, stated), page.siteNames))
    const sure = chosen.agreement >= SAME ? 0.97 : chosen.agreement >= AGREES ? 0.9 : 0.75
    return { value, how: element.tag === 'h1' ? 'h1' : 'heading', sure, element }
  }
  const [first] = stated
  const [rest] = headings
  const element = rest?.element ?? null
  if (first) return { value: ownTitle(first, page.siteNames), how: first.how, sure: 0.75, element }
  return { value: rest?.value ?? '', how: rest ? 'heading' : 'none', sure: rest ? 0.5 : 0, element }
}

function statedTitles({ meta, article, title }: PageStatements): readonly Stated[] {
  const others = [
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'headline',
    'hdl'
  ]
  const said: readonly (readonly [string, string | undefined])[] = [
    ['JSON-LD headline', stringIn(article, 'headline')],
    ['meta og:title', firstMeta(meta, 'og:title')?.value],
    ['meta twitter:title', firstMeta(meta, 'twitter:title')?.value],
    ['meta title', firstMeta(meta, ...others)?.value],
    ['page title', title],
    ['JSON-LD name', stringIn(article, 'name')]
  ]
  return said.map(([how, value]) => ({ how, value: plain(value ?? '') })).filter(({ value }) => value !== '')
}

function rankedHeadings(page: PageStatements, stated: readonly Stated[]): readonly Heading[] {
  const agreement = agreementWith(stated, page.siteNames)
  return findAll(page.root, isTitleLike)
    .slice(0, 80)
    .filter((element) => !isHidden(element))
    .map((element) => ({ element, value: plain(spacedText(element).slice(0, 400)) }))
    .filter(({ value }) => value !== '')
    .map((heading) => ({ ...heading, agreement: agreement(heading.value) + markWeight(heading.element) }))
    .sort((a, b) => b.agreement - a.agreement)
}

const isTitleLike = (element: HtmlElement): boolean =>
  /^h[1-3]$/.test(element.tag) ||
  (element.attributes.size > 0 &&
    (/\bheadline\b/.test(attribute(element, 'itemprop')) ||
      /(?:^|[\s_-])(?:headline|(?:entry|article|post|story|page)[-_]?title)\b/.test(nameOf(element))))

function markWeight(element: HtmlElement): number {
  if (element.tag === 'h1') return 0.4
  return /\bheadline\b/.test(attribute(element, 'itemprop')) ? 0.3 : element.tag === 'h2' ? 0.1 : 0
}

/** 3 the same words as a statement, 2 and more its head or one part of it, below that the share of common words. */
function agreementWith(stated: readonly Stated[], siteNames: readonly string[]): (text: string) => number {
  const sites = new Set(siteNames.map(folded))
  const whole = new Set(stated.map(({ value }) => folded(value)))
  const parts = new Set(stated.flatMap(({ value }) => partsOf(value)).map(folded))
  const bags = stated.map(({ value }) => wordsOf(value))
  return (text) => {
    const key = folded(text)
    if (key.length < 2 || (sites.has(key) && !whole.has(key))) return -1
    const long = Math.min(key.length, 60) / 200
    if (whole.has(key)) return SAME + long
    if (parts.has(key)) return (key.length > 12 ? 2.5 : 1.5) + long
    if (
      key.length > 12 &&
      [...whole].some((title) => title.startsWith(key) && key.length > title.length * 0.4)
    )
      return 2.2 + long
    const words = wordsOf(text)
    return words.size < 3 ? 0 : 2 * Math.max(0, ...bags.map((bag) => shared(words, bag))) ** 1.5
  }
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .slice(0, 400)
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size)
}

/** Every stretch of a title before or after a separator. */
function partsOf(title: string): readonly string[] {
  const cuts = [...title.slice(0, 400).matchAll(separator)].slice(0, 8)
  return cuts.flatMap((cut) => [title.slice(0, cut.index), title.slice(cut.index + cut[0].length)])
}

/** A title without the publication's name at its end or its head. */
function withoutSite(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(folded).filter((name) => name.length > 1)
  const isSite = (part: string): boolean => {
    const key = folded(part)
    return names.some(
      (name) =>
        name === key ||
        (key.length > 3 && name.includes(key)) ||
        (name.length > 4 && key.includes(name) && key.length < name.length + 12)
    )
  }
  let text = title
  for (let round = 0; round < 3; round++) {
    const cuts = [...text.matchAll(separator)]
    const [first, last] = [cuts[0], cuts.at(-1)]
    if (last && isSite(text.slice(last.index + last[0].length))) text = text.slice(0, last.index)
    else if (first && isSite(text.slice(0, first.index))) text = text.slice(first.index + first[0].length)
    else break
  }
  return text.trim()
}

/** "Title: …" or "… Posted on July 1 by Jane Roe": a heading that holds more than the title several statements give. */
function withoutLabels(heading: string, stated: readonly Stated[]): string {
  const key = folded(heading)
  const inside = stated.find(({ value }, at) => {
    const title = folded(value)
    if (title.length < 12 || title === key || !key.includes(title)) return false
    if (!stated.some((other, index) => index !== at && folded(other.value).includes(title))) return false
    if (key.endsWith(title)) return /^\p{L}{2,12}\s?:/u.test(heading)
    const rest = heading.slice(heading.length - (key.length - title.length))
    return key.startsWith(title) && parseDate(rest) !== null
  })
  return inside?.value ?? heading
}

/** A statement without the site's name; in a page's title even an unknown name of a word or two at the end is the site's. */
function ownTitle({ value, how }: Stated, siteNames: readonly string[]): string {
  const title = withoutTail(withoutSite(value, siteNames))
  const site = how === 'page title' ? /\s[-–—]\s(?=\p{Lu}\S*(?: \S+)?$)/u.exec(title) : null
  return site && title.slice(0, site.index).split(/\s+/).length >= 3 ? title.slice(0, site.index) : title
}

/** A heading whose last part is the site's name to the letter. */
function withoutSiteName(heading: string, siteNames: readonly string[]): string {
  const at = Math.max(...[' | ', ' - ', ' – ', ' — '].map((mark) => heading.lastIndexOf(mark)))
  const tail = folded(heading.slice(at + 3))
  return at > 0 && tail.length > 1 && siteNames.some((name) => folded(name) === tail)
    ? heading.slice(0, at).trim()
    : heading
}

/** What stands behind a bar is a section, a series or a site, as long as a title of some words stands before it. */
function withoutTail(title: string): string {
  const at = title.lastIndexOf(' | ')
  const wordsIn = (text: string): number => text.trim().split(/\s+/).length
  return at > 0 && wordsIn(title.slice(0, at)) >= 3 && wordsIn(title.slice(at + 3)) <= 5
    ? withoutTail(title.slice(0, at).trim())
    : title
}
