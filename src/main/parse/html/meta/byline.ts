import type { Found } from '#shared/article/found.ts'
import { agencyNamed } from '../../copy/agencies.ts'
import type { HtmlElement } from '../tree/html-node.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import { bylineText, nameBesideDate, signature } from './byline-lines.ts'
import {
  isAuthor,
  isAuthorAddress,
  isAuthorLink,
  isAuthorProperty,
  isByline,
  markedBy
} from './marked-authors.ts'
import { folded, type PageStatements } from './page-statements.ts'
import { namesFrom, type NameRules } from './person-names.ts'
import { jsonAuthors, metaAuthors } from './stated-authors.ts'

type Candidate = { readonly names: readonly string[]; readonly how: string; readonly sure: number }
type Byline = {
  readonly bylines: Found<readonly string[]> | null
  /** An agency that stands among the names or in their place. */
  readonly agency: Found<string> | null
}

/**
 * Names of the authors: from the page's statements where the page also shows them, then from what stands nearest to the
 * headline, last from statements a reader cannot see (often the person who typed the story in, or the owner). `sure` is
 * about the share that was right on labelled pages.
 */
export function readByline(
  page: PageStatements,
  title: HtmlElement | null,
  blocks: readonly TextBlock[]
): Byline {
  const rules = { siteNames: page.siteNames, singleWord: false, ownSite: true }
  const said = { siteNames: page.siteNames, singleWord: true, ownSite: true }
  const marked = markedBy(page, title)
  const isShown = shownIn(blocks)
  const stated = [
    candidate('JSON-LD author', 0.95, said, jsonAuthors(page)),
    ...metaAuthors(page).map((texts) => candidate('meta author', 0.95, { ...said, ownSite: false }, texts))
  ]
  const sources: readonly (() => Candidate | undefined)[] = [
    () => stated.find(({ names }) => names.some(isShown)),
    () => nearest('author link', 0.82, said, marked(isAuthorLink)),
    () => nearest('microdata author', 0.87, said, marked(isAuthorProperty)),
    () => candidate('line beside the headline', 0.9, rules, bylineText(blocks, title)),
    () => nearest('byline element', 0.84, rules, marked(isByline)),
    () => nearest('author element', 0.74, rules, marked(isAuthor)),
    () => candidate('signature', 0.8, rules, signature(blocks)),
    () => nearest('link to an author', 0.7, said, marked(isAuthorAddress)),
    () => stated.find(({ names }) => names.length > 0 && !names.every(isHandle)),
    () => candidate('name beside the date', 0.6, rules, nameBesideDate(blocks, title))
  ]
  for (const source of sources) {
    const found = source()
    if (found && found.names.length > 0) return withoutAgency(found)
  }
  return { bylines: null, agency: null }
}

function withoutAgency({ names, how, sure }: Candidate): Byline {
  const people = names.filter((name) => agencyNamed(name) === null)
  const agency = names.find((name) => agencyNamed(name) !== null)
  return {
    bylines: people.length > 0 ? { value: people, how, sure } : null,
    agency: agency === undefined ? null : { value: agency, how, sure }
  }
}

const candidate = (how: string, sure: number, rules: NameRules, texts: readonly string[]): Candidate => ({
  ...{ how, sure },
  names: unique(texts.flatMap((text) => namesFrom(text, rules)))
})

/** What a person signs in with, such as `jroe2`: worth a byline only where the page shows it. */
const isHandle = (name: string): boolean => /^[a-z][a-z\d._-]*$/.test(name)

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

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
