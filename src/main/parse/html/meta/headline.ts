import type { Found } from '#shared/article/found.ts'
import { attribute, findAll, isHidden, nameOf, type HtmlElement } from '../tree/html-node.ts'
import { spacedText } from '../tree/spaced-text.ts'
import { firstMeta } from './meta-tags.ts'
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
  const mains = headings.filter(({ element }) => element.tag === 'h1')
  const lone = mains.length === 1 && (mains[0]?.value.split(/\s/).length ?? 0) > 3 ? mains[0] : undefined
  const agreed = headings.find(
    ({ element, agreement }) => agreement >= (element.tag === 'h1' ? AGREES : AGREES_BELOW)
  )
  const chosen = agreed ?? lone
  if (chosen) {
    const { value, element } = chosen
    const sure = chosen.agreement >= SAME ? 0.97 : chosen.agreement >= AGREES ? 0.9 : 0.75
    return { value, how: element.tag === 'h1' ? 'h1' : 'heading', sure, element }
  }
  const [first] = stated
  const [rest] = headings
  const element = rest?.element ?? null
  if (first) return { value: withoutSite(first.value, page.siteNames), how: first.how, sure: 0.75, element }
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
