import { cueWord } from './cue-words.ts'
import { type Gender, genderOf } from './given-names.ts'
import { NAME_SUFFIXES, PRONOUNS } from './grammar-words.ts'
import { isTitleWord, readRun } from './name-runs.ts'
import type { Line } from './reading.ts'
import { HONORIFICS, ORGANISATION_WORDS, genderOfRole } from './role-words.ts'
import { spelledAlike } from './surnames.ts'
import type { Token } from './tokens.ts'
import { isVerb } from './word-classes.ts'

export type Person = {
  full: string
  readonly last: string
  gender: Gender | null
  role: string | null
  mentions: number
}

/** One place where a person is named. */
export type Naming = {
  readonly person: Person
  readonly at: number
  readonly paragraph: number
  /** Salience by place in the sentence: its subject, a speaker, or anything else. */
  readonly weight: number
}

export type People = {
  readonly namings: readonly Naming[]
  readonly byLast: ReadonlyMap<string, readonly Person[]>
}

// Limits that no real article meets; they keep the time linear.
const NEARBY = 400
const MOST_OF_A_NAME = 30

export function lastNameOf(words: readonly string[]): string {
  for (let i = words.length - 1; i >= 0; i--) {
    const word = (words[i] ?? '').toLowerCase()
    if (!NAME_SUFFIXES.has(word)) return word.replaceAll('’', "'")
  }
  return ''
}

/** Stage 7a: everyone named outside quotes, with the places; a surname alone joins the full name met before it. */
export function findPeople(lines: readonly Line[], headline: readonly Line[] = []): People {
  const byLast = new Map<string, Person[]>()
  const namings: Naming[] = []
  // Full names first, so that a headline's bare surname finds the name that the text gives later.
  const inLines = lines.map(({ tokens }) => ({ tokens, runs: runsIn(tokens) }))
  for (const run of [
    ...headline.flatMap(({ tokens }) => runsIn(tokens)),
    ...inLines.flatMap(({ runs }) => runs)
  ])
    if (run.person && run.name.length > 1) register(byLast, run.name, run.title)
  for (const { tokens, runs } of inLines)
    for (const run of runs) {
      const last = lastNameOf(run.name)
      const known =
        byLast.get(last) ??
        (run.title.length > 0 && run.name.length === 1 ? spelledAlike(byLast, last) : undefined)
      const person = (known && pick(known, run.name, run.title, namings)) ?? unknownName(byLast, run, tokens)
      if (person === null) continue
      person.mentions++
      const at = tokens[run.from]
      const next = tokens[run.to]
      if (at === undefined) continue
      const verbal =
        next !== undefined && (isVerb(next) || next.text === ',' || cueWord(next.lower) !== undefined)
      const weight = run.possessive
        ? -2
        : startsSentence(tokens, run.from)
          ? 5
          : verbal
            ? 4
            : saidBefore(tokens, run.from)
              ? 5
              : 0
      namings.push({ person, at: at.start, paragraph: at.paragraph, weight })
    }
  return { namings, byLast }
}

type Run = NonNullable<ReturnType<typeof readRun>>

function runsIn(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  let i = 0
  while (i < tokens.length) {
    const run = tokens[i]?.upper === true ? readRun(tokens, i, tokens.length) : null
    if (run !== null) runs.push(run)
    i = run?.to ?? i + 1
  }
  return runs
}

/** A surname or given name that comes without a full name: kept when a title or a verb of saying shows a person. */
function unknownName(byLast: Map<string, Person[]>, run: Run, tokens: readonly Token[]): Person | null {
  if (run.title.length > 0 && run.person) return register(byLast, run.name, run.title)
  const next = tokens[run.to]
  const says = next !== undefined && cueWord(next.lower)?.say === true && !run.possessive
  const word = (run.name[0] ?? '').toLowerCase()
  if (
    run.name.length !== 1 ||
    !says ||
    ORGANISATION_WORDS.has(word) ||
    PRONOUNS.has(word) ||
    isTitleWord(word)
  )
    return null
  if (tokens[run.from - 1]?.lower === 'the' || run.name[0] === run.name[0]?.toUpperCase()) return null
  return register(byLast, run.name, run.title)
}

function startsSentence(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return before === undefined || /^[.?!:]$/.test(before.text) || before.kind === 'quote'
}

function saidBefore(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= from - 6; i--) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word') return false
    if (cueWord(token.lower)?.say === true) return true
  }
  return false
}

export function titleGender(title: readonly string[]): Gender | null {
  for (const word of title) {
    const lower = word.toLowerCase().replace(/\.$/, '')
    const gender = HONORIFICS.get(lower) ?? genderOfRole(lower)
    if (gender !== null) return gender
  }
  return null
}

function register(byLast: Map<string, Person[]>, name: readonly string[], title: readonly string[]): Person {
  const last = lastNameOf(name)
  const known = byLast.get(last) ?? []
  const full = name.join(' ')
  const gender = titleGender(title) ?? (name.length > 1 ? genderOf((name[0] ?? '').toLowerCase()) : null)
  const same = known.find((person) => person.full === full || sameGiven(person.full, full))
  if (same !== undefined) {
    same.gender ??= gender
    if (full.length > same.full.length) same.full = full
    if (same.role === null && title.length > 0) same.role = title.join(' ')
    return same
  }
  if (known.length >= MOST_OF_A_NAME) return known[0] ?? { full, last, gender, role: null, mentions: 0 }
  const person: Person = { full, last, gender, role: title.length > 0 ? title.join(' ') : null, mentions: 0 }
  byLast.set(last, [...known, person])
  return person
}

function sameGiven(a: string, b: string): boolean {
  return a.split(' ')[0] === b.split(' ')[0]
}

function pick(
  known: readonly Person[],
  name: readonly string[],
  title: readonly string[],
  namings: readonly Naming[]
): Person | null {
  const gender = titleGender(title)
  const fits = known.filter((person) => {
    if (name.length > 1 && person.full !== name.join(' ') && !sameGiven(person.full, name.join(' ')))
      return false
    return gender === null || person.gender === null || person.gender === gender
  })
  if (fits.length < 2) return fits[0] ?? null
  for (let i = namings.length - 1; i >= 0 && i > namings.length - NEARBY; i--) {
    const person = namings[i]?.person
    if (person !== undefined && fits.includes(person)) return person
  }
  return fits[0] ?? null
}
