import type { Found } from '#shared/article/found.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { readNames } from '../copy/bylines.ts'
import { readDateline } from '../copy/dateline.ts'
import { mergeFacts, noFacts, type Facts } from '../story/story.ts'
import { languageCode } from './language-code.ts'
import { slugToName } from './slug-to-name.ts'
import { entriesByField, type Entry, type RecordField } from './record-keys.ts'
import { listOf, textOf, whenOf } from './read-values.ts'

export type RecordRead = {
  readonly facts: Facts
  readonly keywords: readonly string[]
  /** What may be the body, the likeliest first. */
  readonly bodies: readonly Entry[]
}

/** Reads an article's record of named fields (front matter, JSON). `where` leads each field's `how`: "front matter". */
export function readRecord(record: Readonly<Record<string, unknown>>, where: string): RecordRead {
  const entries = entriesByField(record)
  const first = <T>(field: RecordField, read: (value: unknown, key: string) => T | null): Found<T> | null => {
    for (const { key, value } of entries.get(field) ?? []) {
      const found = read(value, key)
      if (found !== null) return { value: found, how: `${where}: ${key}`, sure: 0.95 }
    }
    return null
  }
  const names = (entries.get('bylines') ?? [])
    .map((entry) => readByline(entry, where))
    .find((facts) => facts !== null)
  const source = first('source', (value) => notLink(textOf(value)))
  const agency = first('agency', textOf) ?? agencyOf(source)
  const facts: Facts = {
    ...noFacts,
    headline: headlineOf(first('headline', textOf)),
    dek: first('dek', textOf),
    published: first('published', whenOf),
    updated: first('updated', whenOf),
    section: first('section', textOf),
    slug: first('slug', textOf),
    language: first('language', (value) => languageCode(textOf(value))),
    // Clippers write the page's address into "source".
    url: first('url', (value) => link(textOf(value))) ?? first('source', (value) => link(textOf(value))),
    rights: first('rights', textOf),
    embargoUntil: first('embargoUntil', whenOf),
    dateline: datelineOf(first('dateline', textOf)),
    source,
    agency
  }
  const keywords = (entries.get('keywords') ?? []).flatMap(({ value }) => listOf(value)).map(withoutHash)
  return {
    facts: names ? mergeFacts(facts, { ...noFacts, ...names }) : facts,
    keywords: [...new Set(keywords)],
    bodies: entries.get('body') ?? []
  }
}

// Obsidian writes its tags as they stand in the text: "#ferries".
const withoutHash = (keyword: string): string => keyword.replace(/^#(?=\p{L})/u, '')

// Some exports cut their titles: "A Lecturer in the Faculty of H...".
function headlineOf(found: Found<string> | null): Found<string> | null {
  if (!found || !/(?:\.\.\.|…)$/.test(found.value)) return found
  return { ...found, how: `${found.how}, cut short in the file`, sure: 0.5 }
}

function readByline({ key, value }: Entry, where: string): Partial<Facts> | null {
  const how = `${where}: ${key}`
  const list = Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : [textOf(value) ?? '']
  const given = list.map((name) => name.replace(/^by\s+|^\[\[|\]\]$/gi, '')).filter((name) => name !== '')
  if (given.length === 0) return null
  const read = readNames(given.join('; '))
  if (read) {
    const { people, agency, house } = read
    return {
      bylines: people.length > 0 ? { value: people, how, sure: read.certain ? 0.95 : 0.8 } : null,
      agency: agency === null ? null : { value: agency, how, sure: 0.95 },
      source: house === null || people.length > 0 ? null : { value: house, how, sure: 0.6 }
    }
  }
  const slugs = given.map(slugToName)
  if (slugs.every((name) => name !== null))
    return { bylines: { value: slugs, how: `${how}, a short name made readable`, sure: 0.6 } }
  return { bylines: { value: given, how, sure: 0.7 } }
}

function agencyOf(source: Found<string> | null): Found<string> | null {
  const agency = source && agencyNamed(source.value)
  return source && agency ? { ...source, value: agency } : null
}

function datelineOf(found: Found<string> | null): Facts['dateline'] {
  if (!found) return null
  const read = readDateline(`${found.value.replace(/[\s–—-]+$/, '')} - x`, null)
  return {
    value: read?.value ?? { place: found.value, date: null, agency: null },
    how: found.how,
    sure: found.sure
  }
}

const link = (text: string | null): string | null =>
  text !== null && /^https?:\/\/\S+$/i.test(text) ? text : null
const notLink = (text: string | null): string | null =>
  text === null || /^https?:\/\//i.test(text) ? null : text
