import { givenNamesAlike } from './given-names.ts'
import { nearWords } from './near-words.ts'
import { personName, type PersonName } from './person-name.ts'

/** A speaker as listed: `sources` are the publications that printed it. */
export type ListedSpeaker = {
  readonly name: string
  readonly quotes: number
  readonly sources: ReadonlySet<string>
}
export type AlikeSpeakers = {
  /** The more quoted first. */
  readonly pair: readonly [ListedSpeaker, ListedSpeaker]
  readonly why: string
  /** 0 to 1, to put the likeliest first. */
  readonly sure: number
}

type Named = PersonName & { readonly speaker: ListedSpeaker }

/** A letter or two in a long surname; short ones differ by so much that every one would be like another. */
const slipsIn = (length: number): number => (length >= 8 ? 2 : length >= 5 ? 1 : 0)
/** Of one surname the most quoted are compared with each other: the work stays linear in the archive. */
const MOST_OF_A_SURNAME = 200
/** More than a person could ever look through. */
const MOST_FOUND = 20_000

/**
 * Speakers that may be one person under two spellings: capitals, accents and titles; initials, short forms and middle
 * names; a surname alone in a source that also gives the full name; a slip in a long surname. Reasons for a person to
 * judge by: nobody is ever merged by this.
 */
export function alikeSpeakers(speakers: readonly ListedSpeaker[]): AlikeSpeakers[] {
  const bySurname = new Map<string, Named[]>()
  for (const speaker of [...speakers].sort((a, b) => b.quotes - a.quotes)) {
    if (!looksLikeAName(speaker.name)) continue
    const name = { ...personName(speaker.name), speaker }
    const known = bySurname.get(name.surname)
    if (!known) bySurname.set(name.surname, [name])
    else if (known.length < MOST_OF_A_SURNAME) known.push(name)
  }
  const found = [...bySurname.values()].flatMap(ofOneSurname)
  for (const { a, b, distance } of nearWords(bySurname.keys(), slipsIn)) {
    if (found.length > MOST_FOUND) break
    for (const one of bySurname.get(a) ?? []) {
      for (const other of bySurname.get(b) ?? []) {
        const given = slipGiven(one, other)
        if (given === null) continue
        const slip = distance === 1 ? 'a letter' : 'two letters'
        found.push(toPair(one, other, `surnames differ by ${slip}${given}`, distance === 1 ? 0.75 : 0.65))
      }
    }
  }
  const total = ({ pair }: AlikeSpeakers): number => pair[0].quotes + pair[1].quotes
  return found.sort((a, b) => b.sure - a.sure || total(b) - total(a))
}

/** "the board" and "a spokesman" are somebody else in every article; numbers tell witnesses apart. */
const looksLikeAName = (name: string): boolean => !/^(?:\p{Ll}|The\s|An?\s)|\d/u.test(name)

function ofOneSurname(named: readonly Named[]): AlikeSpeakers[] {
  const found: AlikeSpeakers[] = []
  named.forEach((one, at) => {
    for (const other of named.slice(at + 1)) {
      if (one.given.join(' ') === other.given.join(' '))
        found.push(toPair(one, other, 'differ only in capitals, accents, points or titles', 0.97))
      else if (one.given.length > 0 && other.given.length > 0) {
        const why = givenNamesAlike(one.given, other.given)
        if (why) found.push(toPair(one, other, why, why.includes('nearly') ? 0.8 : 0.9))
      }
    }
    if (one.given.length > 0) return
    // "Mr Lind" is the one full-named Lind of that paper; where it has two, nobody can tell.
    const namesakes = named.filter(
      ({ given, speaker }) => given.length > 0 && sharedSource(one.speaker, speaker) !== null
    )
    const [only, ...more] = namesakes
    const source = only && sharedSource(one.speaker, only.speaker)
    if (only && more.length === 0 && source)
      found.push(toPair(one, only, `the surname alone, in ${source} as well as the full name`, 0.7))
  })
  return found
}

/** What to add about the given names of two nearly equal surnames; null where they tell two people apart. */
function slipGiven(one: Named, other: Named): string | null {
  if (one.given.length === 0 && other.given.length === 0) return ''
  if (one.given.length === 0 || other.given.length === 0) {
    const source = sharedSource(one.speaker, other.speaker)
    return source === null ? null : `, both in ${source}`
  }
  const why = givenNamesAlike(one.given, other.given)
  return why === null ? null : `, ${why}`
}

function sharedSource(a: ListedSpeaker, b: ListedSpeaker): string | null {
  for (const source of a.sources) if (b.sources.has(source)) return source
  return null
}

const toPair = (one: Named, other: Named, why: string, sure: number): AlikeSpeakers => ({
  pair:
    one.speaker.quotes >= other.speaker.quotes ? [one.speaker, other.speaker] : [other.speaker, one.speaker],
  why,
  sure
})
