import { bylineFacts, readByline } from '../copy/bylines.ts'
import { readCopy } from '../copy/read-copy.ts'
import { readDate } from '../dates/find-date.ts'
import { plainPieces, readPlain } from '../plain/read-plain.ts'
import { mergeFacts, noFacts, type Facts, type Story } from '../story/story.ts'
import { elementsOf, wordsOf } from './elements.ts'

const CATEGORIES = ['TOPICS', 'PLACES', 'PEOPLE', 'ORGS', 'EXCHANGES', 'COMPANIES']
/** The wire's own header, kept in UNKNOWN: priority, category, format, slug, month-day, words. */
const WIRE_HEADER = /\n[a-z]\s[a-z]\s(?<slug>[A-Z][^\n]*?)\s{2,}\d\d-\d\d(?:\s\d{1,5})?\s*$/

/** The story of one REUTERS element; null where it holds no text. */
export function readReuters(inner: string): Story | null {
  const [text] = elementsOf(inner, 'TEXT')
  if (!text) return null
  const one = (name: string): string => wordsOf(elementsOf(inner, name)[0]?.inner ?? '')
  const facts = factsOf(one)
  const keywords = CATEGORIES.flatMap((name) => elementsOf(inner, name))
    .flatMap((category) => elementsOf(category.inner, 'D'))
    .map((entry) => wordsOf(entry.inner))
  // UNPROC: copy that the makers of the set did not part; a TEXT without TITLE is all there is.
  if (elementsOf(text.inner, 'TITLE').length === 0) {
    const plain = readPlain(wordsOf(text.inner.replace(/<\/?[A-Z]+>/g, '')))
    if (plain.pieces.length === 0 && plain.facts.headline === null) return null
    return { ...plain, keywords, facts: mergeFacts(facts, plain.facts) }
  }
  const story = readCopy({
    facts,
    keywords,
    captions: [],
    flags: [],
    pieces: plainPieces(`${one('DATELINE')}${one('BODY')}`)
  })
  const dateline: Facts['dateline'] = datelineOf(one('DATELINE'))
  return { ...story, facts: { ...story.facts, dateline: story.facts.dateline ?? dateline } }
}

function factsOf(one: (name: string) => string): Facts {
  const headline = one('TITLE')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*]+|\s+$/g, '')
  const published = readDate(one('DATE').trim())
  const slug = WIRE_HEADER.exec(one('UNKNOWN'))?.groups?.slug?.trim()
  const byline = readByline(one('AUTHOR').replace(/\s+/g, ' '))
  return {
    ...noFacts,
    ...(byline && bylineFacts(byline, 'SGML: AUTHOR')),
    headline: headline === '' ? null : { value: headline, how: 'SGML: TITLE', sure: 1 },
    published: published === null ? null : { value: published, how: 'SGML: DATE', sure: 1 },
    slug: slug === undefined ? null : { value: slug, how: 'SGML: wire header', sure: 0.9 },
    agency: { value: 'Reuters', how: 'SGML: REUTERS', sure: 1 }
  }
}

// Slips of the keyboard ("ME}LBOURNE, March 3 -") keep a dateline from being known by its shape.
function datelineOf(words: string): Facts['dateline'] {
  const place = words
    .replace(/\s+/g, ' ')
    .replace(/,?\s*(?:[A-Z][a-z]+\.?\s\d{1,2})?\s*-\s*$/i, '')
    .trim()
  return place === ''
    ? null
    : { value: { place, date: null, agency: null }, how: 'SGML: DATELINE', sure: 0.9 }
}
