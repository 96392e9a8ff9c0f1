import type { Gender } from './given-names.ts'
import type { Naming, People, Person } from './people.ts'

export type PronounReading = { readonly person: Person; readonly why: string; readonly sure: boolean }

/** The person who spoke last, and the paragraph of that quote. */
export type LastSpeaker = { readonly person: Person; readonly paragraph: number; readonly at: number }

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
  ...pairs('il er él ele lui egli hij هو', 'm'),
  ...pairs('elle sie ella ela lei zij هي', 'f')
])

function pairs(words: string, gender: Gender): [string, Gender][] {
  return words.split(' ').map((word) => [word, gender])
}

export function isGenderedPronoun(lower: string): boolean {
  return GENDERS.has(lower)
}

const REACH = 5
const MOST_NAMINGS = 80
const PER_PARAGRAPH = 2.5
const PER_PERSON = 0.7
const SPEAKER = 5
const SAME_GENDER = 1.5
const CLEAR_LEAD = 2

/**
 * Stage 7b: whom "he" or "she" stands for. Salience in the way of Lappin & Leass 1994: nearness by paragraph, subjects
 * before other places, and whoever spoke last; a known gender rules people out.
 */
export function resolvePronoun(
  pronoun: string,
  at: number,
  paragraph: number,
  people: People,
  last: LastSpeaker | null
): PronounReading | null {
  const gender = GENDERS.get(pronoun)
  if (gender === undefined) return null
  const scores = new Map<Person, { score: number; place: string }>()
  const consider = (person: Person, score: number, place: string) => {
    const full = score + (person.gender === gender ? SAME_GENDER : 0)
    const known = scores.get(person)
    if (known === undefined || full > known.score) scores.set(person, { score: full, place })
  }
  const seen = new Set<Person>()
  const from = namingsBefore(people.namings, at)
  for (let i = from - 1; i >= 0 && i >= from - MOST_NAMINGS; i--) {
    const naming = people.namings[i]
    if (naming === undefined || paragraph - naming.paragraph > REACH) break
    const { person } = naming
    if (person.gender !== null && person.gender !== gender) continue
    const score = naming.weight - PER_PARAGRAPH * (paragraph - naming.paragraph) - PER_PERSON * seen.size
    seen.add(person)
    consider(person, score, naming.weight > 3 ? 'subject of a sentence before it' : 'named last before it')
  }
  if (last !== null && last.at < at && (last.person.gender === null || last.person.gender === gender))
    consider(
      last.person,
      SPEAKER - PER_PARAGRAPH * Math.min(REACH, paragraph - last.paragraph),
      'speaker of the quote before'
    )
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score)
  const best = ranked[0]
  if (best === undefined) return null
  const second = ranked[1]
  return {
    person: best[0],
    why: best[1].place,
    sure: second === undefined || best[1].score - second[1].score >= CLEAR_LEAD
  }
}

/** How many namings lie before `at`; they are in text order. */
export function namingsBefore(namings: readonly Naming[], at: number): number {
  let low = 0
  let high = namings.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((namings[mid]?.at ?? Infinity) < at) low = mid + 1
    else high = mid
  }
  return low
}
