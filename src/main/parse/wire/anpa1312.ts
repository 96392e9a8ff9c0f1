import type { When } from '#shared/article/when.ts'
import { isoDay } from '../dates/iso-day.ts'
import { noFacts, type Facts, type Story } from '../story/story.ts'
import { readAgencyHead } from './agency-head.ts'
import type { WireMessage } from './messages.ts'
import { readWireCopy } from './read-wire-copy.ts'

/**
 * The header of ANPA 1312: service letter and story number, US, selector; then priority, category, the format control,
 * slug, month-day and word count. Reuters sent "f" for the format where AP sends DC1 to DC4.
 */
const HEADER =
  /^(?<service>[a-z])?(?<number>\d{3,5})\x1f(?<selector>[^\r\n]{0,12})\r?\n(?<priority>[a-z])\s(?<category>[a-z])[\x11-\x14 ]{1,4}(?:f\s)?(?<slug>[^\r\n]*?)\s{2,}(?<month>\d\d)-(?<day>\d\d)(?:\s(?<words>\d{1,5}))?\s*$/i
/** "AP-WF-11-13-13 1509GMT": the agency, its wire, and when the story was sent. */
const TRAILER =
  /(?<agency>[A-Z]{2,8})-[A-Z]{1,4}-(?<month>\d\d)-(?<day>\d\d)-(?<year>\d\d)\s(?<time>\d{4})(?<zone>GMT)?/
// The categories of the AP's wires; Reuters used other letters, which are left alone.
const CATEGORIES: Readonly<Record<string, string>> = {
  a: 'National',
  e: 'Entertainment',
  f: 'Business',
  i: 'International',
  l: 'Lifestyle',
  n: 'State and regional',
  p: 'Politics',
  q: 'Sports results',
  s: 'Sports',
  w: 'Washington'
}

/** True for a header of this standard. */
export const isAnpaHeader = (header: string): boolean => HEADER.test(header)

/** The story of one transmission. */
export function readAnpa1312(message: WireMessage): Story {
  const groups = HEADER.exec(message.header)?.groups ?? {}
  const slug = groups.slug?.trim() ?? ''
  const { agency, published } = readTrailer(message.trailer)
  const category = agency === 'AP' ? CATEGORIES[groups.category?.toLowerCase() ?? ''] : undefined
  const facts: Facts = {
    ...noFacts,
    slug: slug === '' ? null : { value: slug, how: 'ANPA 1312: slug', sure: 0.95 },
    section: category === undefined ? null : { value: category, how: 'ANPA 1312: category', sure: 0.85 },
    agency: agency === null ? null : { value: agency, how: 'ANPA 1312: trailer', sure: 0.95 },
    published: published === null ? null : { value: published, how: 'ANPA 1312: time sent', sure: 0.95 }
  }
  return /^\^/m.test(message.text) ? readAgencyHead(message, facts) : readWireCopy(message, facts)
}

function readTrailer(trailer: string): { readonly agency: string | null; readonly published: When | null } {
  const groups = TRAILER.exec(trailer)?.groups
  if (!groups) return { agency: null, published: null }
  const { agency = null, year, month, day, time = '', zone } = groups
  // Two figures: this way of sending began in the seventies.
  const century = Number(year) >= 70 ? 1900 : 2000
  const date = isoDay(century + Number(year), Number(month), Number(day))
  const clock = /^(?:[01]\d|2[0-3])[0-5]\d$/.test(time) ? `T${time.slice(0, 2)}:${time.slice(2)}` : ''
  const published = date === null ? null : `${date}${clock}${clock !== '' && zone !== undefined ? 'Z' : ''}`
  return { agency, published }
}
