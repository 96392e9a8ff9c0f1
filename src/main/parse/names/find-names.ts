import type { Names } from '#shared/article/draft.ts'
import { paragraphs } from '../quotes/paragraphs.ts'
import { isGivenName } from '../quotes/given-names.ts'
import { findPeople, type Person } from '../quotes/people.ts'
import { readLines } from '../quotes/read-lines.ts'
import type { Token } from '../quotes/tokens.ts'
import { knownShort, noOrganisations, organisationHeads } from './organisation-words.ts'
import { knownPlace, longestPlaceFrom } from './place-words.ts'

const MOST = 40
const MOST_OF_A_PLACE = 4
/** The weight that `findPeople` gives to a name with a verb or an apposition behind it. */
const BEFORE_VERB = 4
const LINKS = new Set(['of', 'for', 'de', 'du', 'des', 'der', 'für', 'del', 'di'])
const LOCATIVES = new Set(
  'in at from near to of around outside inside across into à dans en aus bei nach zu desde'.split(' ')
)

/**
 * People, places and organisations that a text names. People are names with title words and given names, as for the
 * speakers of quotes; places come from a gazetteer (GeoNames); organisations are runs of capitals that end in such a word
 * ("Harbour Board", "Ministry of Defence"), and capitals alone ("NATO").
 */
export function findNames(text: string, headline: string, speakers: ReadonlySet<string>): Names {
  const lines = readLines(text, paragraphs(text), [])
  const people = findPeople(lines, readLines(headline, paragraphs(headline), []))
  const persons = new Set<string>()
  for (const { person, weight } of people.namings)
    if (person.full.includes(' ') && !isThing(person.full) && isPerson(person, weight, speakers))
      persons.add(person.full)
  const partsOfNames = new Set([...persons].flatMap((name) => name.split(' ')))
  const places = new Set<string>()
  const organisations = new Set<string>()
  for (const { tokens } of lines)
    eachRun(tokens, (from, to) => readRun(tokens, from, to, { partsOfNames, places, organisations }))
  const first = (names: ReadonlySet<string>): string[] => [...names].slice(0, MOST)
  return { people: first(persons), places: first(places), organisations: first(organisations) }
}

/** A given name, a title, a quote, or more than one mention with a verb: capitals alone are titles of works as well. */
const isPerson = (person: Person, weight: number, speakers: ReadonlySet<string>): boolean =>
  isGivenName((person.full.split(' ')[0] ?? '').toLowerCase()) ||
  person.role !== null ||
  speakers.has(person.full) ||
  (weight === BEFORE_VERB && person.mentions > 1)

const isThing = (name: string): boolean =>
  knownPlace(name) !== null || organisationHeads.has((name.split(' ').at(-1) ?? '').toLowerCase())

/** Runs of capitalised words, with "of" and its like between two of them. */
function eachRun(tokens: readonly Token[], visit: (from: number, to: number) => void): void {
  for (let from = 0; from < tokens.length; from++) {
    if (!isCapital(tokens[from])) continue
    let to = from + 1
    while (to < tokens.length && to - from < 10) {
      if (isCapital(tokens[to])) to++
      // "Department of Health and Human Services", but "Tokyo and NATO".
      else if (tokens[to]?.lower === 'and' && isCapital(tokens[to + 1]) && hasLinkedHead(tokens, from, to))
        to += 2
      else if (LINKS.has(tokens[to]?.lower ?? '') && isCapital(tokens[to + 1])) to += 2
      else break
    }
    visit(from, to)
    from = to - 1
  }
}

const hasLinkedHead = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token, at) => isHead(token) && LINKS.has(tokens[from + at + 1]?.lower ?? ''))

const isHead = (token: Token | undefined): boolean => organisationHeads.has(bare(token).toLowerCase())

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.upper

type Found = {
  readonly partsOfNames: ReadonlySet<string>
  readonly places: Set<string>
  readonly organisations: Set<string>
}

function readRun(tokens: readonly Token[], from: number, to: number, found: Found): void {
  const organisation = organisationIn(tokens, from, to)
  if (organisation) {
    found.organisations.add(organisation)
    return
  }
  for (let at = from; at < to;) {
    const length = placeAt(tokens, at, to, found)
    at += Math.max(1, length)
  }
}

/** "Ellery Harbour Board", "Ministry of Foreign Affairs": the words up to a head, or from a head on by "of". */
function organisationIn(tokens: readonly Token[], from: number, to: number): string | null {
  let start = from
  // A run may begin a sentence: "The Council", "But Congress".
  while (
    start < to - 1 &&
    /^(?:the|a|an|but|and|in|on|at|for|when|after|as|former)$/.test(tokens[start]?.lower ?? '')
  )
    start++
  let head = -1
  for (let at = to - 1; at >= start; at--)
    if (isHead(tokens[at])) {
      head = at
      break
    }
  if (head >= 0) {
    const linked = LINKS.has(tokens[head + 1]?.lower ?? '')
    const end = linked ? to : head + 1
    // "Troy Patterson of Slate Magazine": what stands before "of" is its own unless it is a head itself.
    for (let at = head - 1; at > start; at--)
      if (LINKS.has(tokens[at]?.lower ?? '') && !isHead(tokens[at - 1])) start = Math.max(start, at + 1)
    return end - start > 1 ? wordsOf(tokens, start, end) : null
  }
  if (to - start !== 1) return null
  const word = bare(tokens[start])
  const short = knownShort[word]
  if (short !== undefined) return short
  const inCapitals = /^\p{Lu}{2,6}$/u.test(word) && !noOrganisations.has(word)
  // A line all in capitals shouts, it names nothing.
  return inCapitals && isAmongLower(tokens, start) ? word : null
}

function isAmongLower(tokens: readonly Token[], at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2].some((near) => /^\p{Ll}/u.test(tokens[near]?.text ?? ''))
}

/** How many words a place at this token has; it is added unless it is part of a person's name. */
function placeAt(tokens: readonly Token[], at: number, to: number, { partsOfNames, places }: Found): number {
  const most = Math.min(MOST_OF_A_PLACE, longestPlaceFrom(bare(tokens[at])))
  for (let end = Math.min(to, at + most); end > at; end--) {
    const name = wordsOf(tokens, at, end)
    const place = knownPlace(name)
    if (!place) continue
    const one = end - at === 1
    if (one && partsOfNames.has(name)) return 1
    const before = tokens[at - 1]?.lower ?? ''
    const after = tokens[end]?.text ?? ''
    if (
      place.sure ||
      LOCATIVES.has(before) ||
      (after === ',' && knownPlace(bare(tokens[end + 1])) !== null)
    ) {
      places.add(place.name)
      return end - at
    }
  }
  return 1
}

const bare = (token: Token | undefined): string => (token?.text ?? '').replace(/['’]s?$|\.$/u, '')

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens.slice(from, to).map(bare).join(' ')
