import { readDate } from '../dates/find-date.ts'
import { bylineFacts, readNames } from '../copy/bylines.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { printFacts } from '../copy/print-place.ts'
import type { Facts } from '../story/story.ts'

const LABELLED = /^(?<label>[\p{L}][\p{L} -]{1,18}?)\s?:\s?(?<value>\S.*)$/u
const KEYS: Readonly<
  Record<
    string,
    | 'headline'
    | 'dek'
    | 'bylines'
    | 'published'
    | 'updated'
    | 'source'
    | 'section'
    | 'slug'
    | 'url'
    | 'rights'
    | 'page'
    | 'edition'
    | 'keywords'
  >
> = {
  headline: 'headline',
  title: 'headline',
  titre: 'headline',
  titel: 'headline',
  hed: 'headline',
  dek: 'dek',
  subtitle: 'dek',
  standfirst: 'dek',
  summary: 'dek',
  byline: 'bylines',
  author: 'bylines',
  authors: 'bylines',
  'written by': 'bylines',
  auteur: 'bylines',
  autor: 'bylines',
  date: 'published',
  published: 'published',
  'publication date': 'published',
  'published on': 'published',
  'date published': 'published',
  datum: 'published',
  'load-date': 'updated',
  updated: 'updated',
  'last updated': 'updated',
  modified: 'updated',
  'mis à jour': 'updated',
  aktualisiert: 'updated',
  source: 'source',
  publication: 'source',
  newspaper: 'source',
  quelle: 'source',
  section: 'section',
  category: 'section',
  rubrique: 'section',
  ressort: 'section',
  slug: 'slug',
  slugline: 'slug',
  url: 'url',
  link: 'url',
  copyright: 'rights',
  page: 'page',
  pages: 'page',
  seite: 'page',
  edition: 'edition',
  édition: 'edition',
  ausgabe: 'edition',
  keywords: 'keywords',
  tags: 'keywords'
}

export type Labelled = { readonly facts: Partial<Facts>; readonly keywords: readonly string[] }

/** Reads a line of a labelled head ("Date: 16 March 2015"); null where the label or its value is none of ours. */
export function readLabelledLine(line: string): Labelled | null {
  if (line.length > 400) return null
  const match = LABELLED.exec(line)
  const label = match?.groups?.label?.toLowerCase()
  const value = match?.groups?.value?.trim()
  if (label === undefined || value === undefined || !Object.hasOwn(KEYS, label)) return null
  const key = KEYS[label]
  const found = { value, how: `"${label}:" line`, sure: 0.95 }
  const facts = (some: Partial<Facts>): Labelled => ({ facts: some, keywords: [] })
  switch (key) {
    case 'bylines': {
      const names = readNames(value)
      return names && facts(bylineFacts(names, found.how))
    }
    case 'published':
    case 'updated': {
      const when = readDate(value)
      return when === null ? null : facts({ [key]: { ...found, value: when } })
    }
    case 'source': {
      const agency = agencyNamed(value)
      return facts({ source: found, agency: agency === null ? null : { ...found, value: agency } })
    }
    case 'url':
      return /^https?:\/\/\S+$/.test(value) ? facts({ url: found }) : null
    case 'keywords':
      return { facts: {}, keywords: value.split(/\s*[,;]\s*/).filter((word) => word !== '') }
    case 'section': {
      // "NEWS; Pg. 4"
      const [name = value, place = ''] = value.split(/;\s*/, 2)
      return facts({ section: { ...found, value: name }, ...printFacts(place) })
    }
    case 'headline':
    case 'dek':
    case 'slug':
    case 'rights':
    case 'page':
    case 'edition':
      return facts({ [key]: found })
    default:
      return null
  }
}
