import { agencyNamed } from '../copy/agencies.ts'
import { bylineFacts, readNames, type Byline } from '../copy/bylines.ts'
import { isHouse, isPersonName, readableName } from '../copy/names.ts'
import type { Facts } from '../story/story.ts'

const EMAIL = /\(?(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}\)?/g
const PHONE = /(?<!\d)(?:\+?\d[\d .()-]{6,16}\d)(?!\d)/g
const LEAD =
  /^(?:and\s|with\s)?(?:by|par|von|por|di|door|(?:additional\s)?reporting by|reported by|written by|story by|text by|propos recueillis par)\s*:?\s+/i
const NOBODY =
  /^(?:no byline(?: available)?|not available|unknown|anonymous|n\/?a|none|staff|(?:staff )?(?:writers?|reporters?|correspondents?)|editorial|uncredited)$/i
const ROLE_AT_END =
  /[\s,]+(?:(?:staff|senior|special|chief|political|crime|sports?|business|foreign)\s){0,3}(?:writers?|reporters?|correspondents?|editors?|columnists?|journalists?|critics?|bureau)\.?$/i
/** "in Charleston", "of the Post-Dispatch contributed to this report", "for the Herald": where, and for whom. */
const PLACE_OR_HOUSE = /\s(?:in|at|of|for|from|à|aus|en)\s(?:the\s)?\p{Lu}[^]*$/u
const BETWEEN = /\s*[;|/\n•]\s*|\s+(?:and|et|und|y|with|&)\s+/iu

/** Names of a byline field, of which each database has its own ideas; what is no name for certain keeps its words. */
export function bylineStated(text: string, how: string): Partial<Facts> {
  const plain = text.slice(0, 600).replace(EMAIL, ' ').replace(PHONE, ' ').replace(/\s+/g, ' ').trim()
  const parts = plain
    .split(BETWEEN)
    .map(tidy)
    .filter((part) => part !== '' && !NOBODY.test(part))
  const read = parts.map(namesIn)
  const people = [...new Set(read.flatMap((names) => names ?? []))]
  if (people.length > 0) {
    const agency = parts.map(agencyNamed).find((name) => name !== null) ?? null
    const sure = read.every((names) => names !== null) ? 0.95 : 0.75
    return {
      bylines: { value: people, how, sure },
      ...(agency !== null && { agency: { value: agency, how, sure: 0.95 } })
    }
  }
  if (parts.length === 0) return {}
  const agency = bylineFacts(readNames(parts.join('; ')) ?? noByline, how).agency
  // A single word that is left of more is "Our" or "Ind."; one that is all of the field is a pen name.
  const unread = parts.filter(
    (part) => (part.includes(' ') || part === plain) && !isHouseName(part) && agencyNamed(part) === null
  )
  return {
    ...(unread.length > 0 && { bylines: { value: unread, how, sure: 0.6 } }),
    ...(agency && { agency })
  }
}

const noByline: Byline = { people: [], agency: null, house: null, certain: false }

const tidy = (part: string): string =>
  part
    .trim()
    .replace(LEAD, '')
    .replace(ROLE_AT_END, '')
    .replace(/^[\s.,:;-]+/, '')
    .replace(/[\s.,:;-]+$/, '')

const isHouseName = (part: string): boolean => /^the\s/i.test(part) || isHouse(part)

/** The people of one part: "Jane Roe, The Lebanon Democrat, Tenn." is one; null where it names none that we know. */
function namesIn(part: string): readonly string[] | null {
  const people: string[] = []
  for (const name of part.split(/\s*,\s*/)) {
    const plain = tidy(name.replace(PLACE_OR_HOUSE, ''))
    if (isPersonName(plain) && !isHouseName(plain)) people.push(readableName(plain))
    else if (people.length > 0) break
    else if (isHouseName(plain)) {
      // "Jane Roe Palm Beach Post": the name comes first.
      const first = plain.split(' ').slice(0, 2).join(' ')
      if (plain.split(' ').length >= 4 && isPersonName(first) && !isHouseName(first))
        people.push(readableName(first))
      else return agencyNamed(plain) === null ? null : []
    } else return null
  }
  return people
}
