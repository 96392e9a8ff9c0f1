import type { When } from '#shared/article/when.ts'
import { isoDay } from '../dates/iso-day.ts'
import { monthNumber } from '../dates/month-names.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { noFacts, type Facts, type Story } from '../story/story.ts'
import type { WireMessage } from './messages.ts'
import { readWireCopy } from './read-wire-copy.ts'

/** The header of IPTC 7901: source, message number, priority 1–6, category, words, options; then the keywords. */
const HEADER =
  /^(?<source>[a-z]{2,4})(?<number>\d{1,5})\s(?<priority>[1-6])\s(?<category>[a-z]{1,3})\s(?<words>\d{1,5})\b(?<options>[^\r\n]*)(?<keywords>[^]*)$/i
/** Behind ETX: day and time of transmission, then as agencies do the zone, month and year. */
const TRAILER =
  /^\s*(?<day>[0-3]\d)(?<time>[0-2]\d[0-5]\d)(?:\s(?<zone>GMT|UTC|[A-Z]{3,4}))?(?:\s(?<month>\p{L}{3,4})\.?\s(?<year>\d\d))?/u
/** Everything behind these lines is for the desk alone. */
const FOR_THE_DESK =
  /^(?:\* \* \* \*|The following information is not intended for publication\b.*|#{1,3} (?:Notebook|Notizblock|Editorial contacts|Redaktionelle Hinweise|Orte|Service)\b.*)\s*$/m
/** "1ST LEAD", "EXTRA", "(Achtung)", "REFILE": how the copy stands to earlier copy; lines above the headline. */
const VERSION =
  /^\(?(?:\d(?:st|nd|rd|th) lead|\d\. Lead\b.*|lead|extra|refile|repeat|achtung|korr|zf|update|roundup|profile|background|urgent|bulletin|flash|eilmeldung|eil|zusammenfassung|hintergrund|wiederholung|berichtigung|correction)[:.]?\)?$/i

/** True for a header of this standard. */
export const is7901Header = (header: string): boolean => HEADER.test(header)

/** The story of one transmission. */
export function readIptc7901(message: WireMessage): Story {
  const groups = HEADER.exec(message.header)?.groups ?? {}
  const slug =
    groups.keywords
      ?.replace(/\s+/g, ' ')
      .replace(/[/\s]+$/, '')
      .trim() ?? ''
  // "dpa 099", "dpa-tns 0908": the agency's own sign and number stand among the options.
  const agency = agencyNamed(
    /(?<sign>[a-z]{2,8})(?:-[a-z]+)?\s\d+\s*$/i.exec(groups.options ?? '')?.groups?.sign ?? ''
  )
  const published = readTrailer(message.trailer)
  const facts: Facts = {
    ...noFacts,
    slug: slug === '' ? null : { value: slug, how: 'IPTC 7901: keywords', sure: 0.95 },
    agency: agency === null ? null : { value: agency, how: 'IPTC 7901: header', sure: 0.95 },
    published: published === null ? null : { value: published, how: 'IPTC 7901: time sent', sure: 0.95 }
  }
  return readWireCopy({ ...message, text: copyOf(message.text) }, facts)
}

function readTrailer(trailer: string): When | null {
  const groups = TRAILER.exec(trailer)?.groups
  const month = monthNumber(groups?.month ?? '')
  if (!groups?.year || month === undefined) return null
  const { day, time = '', zone, year } = groups
  const date = isoDay((Number(year) >= 70 ? 1900 : 2000) + Number(year), month, Number(day))
  if (date === null || Number(time.slice(0, 2)) > 23) return date
  return `${date}T${time.slice(0, 2)}:${time.slice(2)}${/^(?:GMT|UTC)$/.test(zone ?? '') ? 'Z' : ''}`
}

/** The copy without what only the desk should read. A line of the head that ends in " =" is set by itself. */
function copyOf(text: string): string {
  const clean = text.replace(/\r/g, '')
  const end = FOR_THE_DESK.exec(clean)
  const lines = clean.slice(0, end?.index ?? clean.length).split('\n')
  const first = lines.findIndex((line) => line.trim() !== '' && !VERSION.test(line.trim()))
  const copy = lines.slice(Math.max(0, first)).map((line) => line.replace(/\s=\s*$/, ''))
  // The agency's sign and the desk's initials close the copy: "dpa al rmo hct rmo".
  const last = copy.findLastIndex((line) => line.trim() !== '')
  return /^[a-z]{2,8}(?:\s[a-z]{2,4}){1,6}$/.test(copy[last]?.trim() ?? '')
    ? copy.slice(0, last).join('\n')
    : copy.join('\n')
}
