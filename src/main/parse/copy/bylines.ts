import type { Found } from '#shared/article/found.ts'
import { agencyNamed } from './agencies.ts'
import { isHouse, isPersonName, readableName } from './names.ts'

/** What a byline says: people, and the agency or publication where it names one instead or beside them. */
export type Byline = {
  readonly people: readonly string[]
  readonly agency: string | null
  readonly house: string | null
  /** False where a single word was taken for a name. */
  readonly certain: boolean
}

const LONGEST = 200
const BY =
  /^(?:(?:words|text|texte|texto|tekst|story)\s*:\s*|(?:by|words by|written by|story by|report by|reporting by|text by|par|von|door|por|texte? (?:de|par)|di|af|av)(?:\s*:\s*|\s+))/i
const AND = /\s+(?:and|et|und|en|y|e|og|och|with|avec|mit|&)\s+|\s*[;&]\s*/iu
// What may follow a name after a comma, a bar or a dash: a role, a place, a publication.
const ROLE =
  /\b(?:editor|reporter|writer|correspondent|columnist|journalist|producer|staff|contributor|chief|head|desk|bureau|political|special|sports?|business|senior|health|science|court|crime|local democracy|envoyée?|correspondante?|rédact(?:eur|rice)|redakteur(?:in)?|in\s\p{Lu}|at\s\p{Lu}|for\s\p{Lu}|for\sthe|à\s\p{Lu}|aus\s\p{Lu})/iu

/** What follows a byline about pictures: "Words: Jane Roe. Pictures: John Doe". */
const OTHER_CREDIT =
  /[.,;|/]?\s(?:pictures?|photos?|photographs?|photography|fotos?|bilder|illustrations?|video|graphics?)\s?(?::|by\b|von\b|par\b)/i
/** E-mail addresses and handles stand beside names and are nobody's name. */
const ADDRESS = /[(<[]?(?:[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|(?<![\w.])@\w{2,30})[)>\]]?/g
const PLACE = /^\p{Lu}[\p{L}\p{M}'’.-]+$/u
const ROLE_LINE =
  /^(?:[\p{Lu}&][\p{L}.&/-]*\s){0,5}(?:writer|editor|reporter|correspondent|columnist|journalist|producer|redakteur(?:in)?|rédact(?:eur|rice)|journaliste)(?:,?\s(?:in|at|for)\s[^.]{2,40})?$/iu

/** A line under a byline that says what its writer is: "Staff Writer", "AP Sports Writer", "Correspondent in Paris". */
export const isRoleLine = (line: string): boolean => line.length <= 70 && ROLE_LINE.test(line)

/**
 * A byline without its "By": full names with a role or an agency beside them ("Jane Roe, Transport Correspondent", "Jane
 * Roe with AFP"); null for other lines, also for names alone.
 */
export function readUnledByline(line: string): Byline | null {
  if (line.length > 120 || !/^\p{Lu}/u.test(line) || /[.!?:]$/.test(line)) return null
  const names = readNames(line)
  if (!names || !names.certain || names.people.length === 0) return null
  const [first = ''] = partsOf(line)
  if (!isPersonName(first)) return null
  return names.agency !== null || ROLE.test(line.slice(first.length)) ? names : null
}

/** Reads a line such as "By Jane Roe and John Doe, Political Editor" or "By Agence France-Presse"; null if it is no byline. */
export function readByline(line: string): Byline | null {
  const text = line.trim()
  if (text.length > LONGEST || text.length < 4) return null
  const lead = BY.exec(text)
  if (!lead) return null
  const rest = text.slice(lead[0].length).split(OTHER_CREDIT, 1)[0]?.replace(/[.,]$/, '') ?? ''
  const isEnglish = /by|:/i.test(lead[0])
  const byline = readNames(rest)
  if (byline === null) return null
  // "Di" and "Von" open ordinary sentences too; there only full names count, in English a single word may be a name.
  return isEnglish || byline.certain ? byline : null
}

/** Names of a field that is known to be a byline ("Jane Roe, John Doe; AFP"). Words that are no names stay as they are. */
export function readNames(credit: string): Byline | null {
  const list = credit.replace(ADDRESS, ' ').replace(/\s+/g, ' ').trim()
  const people: string[] = []
  let agency: string | null = null
  let house: string | null = null
  let certain = true
  for (const part of partsOf(list)) {
    const named = agencyNamed(part)
    if (named !== null) agency ??= named
    else if (isPersonName(part)) people.push(readableName(part))
    else if (people.length > 0 && ROLE.test(part)) continue
    else if (isHouse(part)) house ??= part
    // "Jane Roe and Hans Groß, Berlin": behind full names a single word is where they wrote.
    else if (people.length > 0 && PLACE.test(part)) continue
    else if (/^\p{L}[\p{L}\p{M}'’.-]+$/u.test(part) && /^[\p{Lu}\p{Lo}]/u.test(part) && people.length === 0) {
      people.push(readableName(part))
      certain = false
    } else return null
  }
  if (people.length === 0 && agency === null && house === null) return null
  return { people, agency, house, certain }
}

function partsOf(list: string): readonly string[] {
  return list
    .split(AND)
    .flatMap((part) => part.split(/\s*[,|/•·]\s*|\s+[-–—]\s+|\s+(?=\()|\s+(?=(?:in|for|at|of)\s\p{Lu})/u))
    .map((part) => part.replace(/^\(|\)$/g, '').trim())
    .filter((part) => part !== '')
    .map((part) => part.replace(/^(?:and|et|und|by|with|avec|mit|con|con la|in|for)\s+/i, ''))
}

/** The byline's facts, each with `how`. */
export function bylineFacts(
  byline: Byline,
  how: string
): {
  readonly bylines: Found<readonly string[]> | null
  readonly agency: Found<string> | null
  readonly source: Found<string> | null
} {
  const sure = byline.certain ? 0.95 : 0.6
  const publication =
    byline.house !== null &&
    !/staff|editor|desk|reporter|correspondent|team|admin|contributor|newsroom|agencies/i.test(byline.house)
  return {
    bylines: byline.people.length > 0 ? { value: byline.people, how, sure } : null,
    agency: byline.agency === null ? null : { value: byline.agency, how, sure: 0.95 },
    source: publication && byline.house !== null ? { value: byline.house, how, sure: 0.7 } : null
  }
}
