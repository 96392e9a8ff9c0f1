import { PRONOUNS } from './grammar-words.ts'
import { isTitleWord, type NameRun } from './name-runs.ts'
import type { Phrase } from './noun-phrases.ts'
import { resolveNominal } from './nominals.ts'
import type { Line } from './reading.ts'
import { lastNameOf, titleGender, type People, type Person } from './people.ts'
import { isGenderedPronoun, namingsBefore, resolvePronoun } from './pronouns.ts'
import { HONORIFICS } from './role-words.ts'
import { headRun, nameAfterOffice, nameInApposition, ownerOfWords } from './speaker-names.ts'
import { spelledAlike } from './surnames.ts'
import type { Token } from './tokens.ts'

export type Speaker = {
  readonly name: string | null
  readonly named: boolean
  readonly person: Person | null
  readonly role: string | null
  readonly affiliation: string | null
  readonly doubt: boolean
  readonly why: string | null
  /** Where the mention ends when a name in apposition belongs to it: "the treasurer, Jo Smith". */
  readonly mentionEnd: number | null
  /** Where the phrase stands, for the pronouns that follow. */
  readonly at: number
  readonly paragraph: number
}

const UNKNOWN: Speaker = {
  name: null,
  named: false,
  person: null,
  role: null,
  affiliation: null,
  doubt: true,
  why: null,
  mentionEnd: null,
  at: 0,
  paragraph: 0
}

/** Stage 7: the phrase used beside the quote, resolved to a full name where the article gives one. */
export function resolveSpeaker(
  article: { readonly text: string; readonly lines: readonly Line[]; readonly people: People },
  { tokens, phrase }: { readonly tokens: readonly Token[]; readonly phrase: Phrase },
  last: Speaker | null
): Speaker {
  const { people } = article
  const first = tokens[phrase.from]
  if (first === undefined) return UNKNOWN
  if (first.lower === 'it' && phrase.to - phrase.from === 1)
    return last !== null && last.person === null
      ? { ...last, doubt: true, why: `it → ${last.name ?? ''}, the speaker before` }
      : UNKNOWN
  if (first.lower === 'they' && phrase.to - phrase.from === 1)
    return last !== null && last.person === null && /s$/.test(last.name ?? '')
      ? { ...last, doubt: true, why: `they → ${last.name ?? ''}, the speakers before` }
      : UNKNOWN
  if (phrase.to - phrase.from === 1 && (PRONOUNS.has(first.lower) || isGenderedPronoun(first.lower))) {
    const reading = resolvePronoun(
      first.lower,
      first.start,
      first.paragraph,
      people,
      last?.person == null ? null : { person: last.person, paragraph: last.paragraph, at: last.at }
    )
    if (reading === null) return UNKNOWN
    return {
      ...ofPerson(reading.person),
      doubt: !reading.sure,
      why: `${first.text} → ${reading.person.full}, ${reading.why}`
    }
  }
  const inside = headRun(tokens, phrase) ?? nameAfterOffice(tokens, phrase)
  const apposed = inside === null ? nameInApposition(tokens, phrase) : null
  const run = inside ?? apposed ?? ownerOfWords(tokens, phrase, people)
  const mentionEnd = apposed === null ? null : (tokens[apposed.to - 1]?.end ?? null)
  if (run !== null) {
    const known =
      people.byLast.get(lastNameOf(run.name)) ??
      (run.name.length === 1 ? spelledAlike(people.byLast, lastNameOf(run.name)) : undefined)
    const person =
      known?.find((p) => p.full === run.name.join(' ')) ??
      (run.name.length === 1 ? nearest(ofGender(known, run), people, first.start) : undefined)
    const role = roleBefore(tokens, phrase, run)
    if (person !== undefined)
      return {
        ...ofPerson(person),
        mentionEnd,
        role: role ?? person.role,
        doubt: (ofGender(known, run)?.length ?? 0) > 1 && run.name.length === 1
      }
    if (run.person || run.name.length === 1)
      return { ...UNKNOWN, name: run.name.join(' '), named: run.person, role, mentionEnd, doubt: false }
  }
  const nominal = resolveNominal(article.text, article.lines, tokens, phrase, people)
  const words = tokens.slice(phrase.from, phrase.to)
  if (nominal !== null) {
    const known = nominal.person === null ? { ...UNKNOWN, name: nominal.text } : ofPerson(nominal.person)
    return { ...known, doubt: false, why: `“${spell(words)}” → ${nominal.why}` }
  }
  return { ...UNKNOWN, name: spell(words), doubt: false }
}

function ofPerson(person: Person): Speaker {
  return {
    name: person.full,
    named: true,
    person,
    role: person.role,
    affiliation: null,
    doubt: false,
    why: null,
    mentionEnd: null,
    at: 0,
    paragraph: 0
  }
}

/** "Mr. Harker" is none of the women of that name. */
function ofGender(known: readonly Person[] | undefined, run: NameRun): readonly Person[] | undefined {
  const gender = titleGender(run.title)
  if (gender === null || known === undefined) return known
  const fits = known.filter((person) => person.gender === null || person.gender === gender)
  return fits.length > 0 ? fits : known
}

function roleBefore(tokens: readonly Token[], phrase: Phrase, run: NameRun): string | null {
  const words = tokens
    .slice(phrase.from, run.from)
    .filter((token) => token.kind === 'word' && !/^(?:the|a|an|his|her|their|its)$/.test(token.lower))
  const lower = words.some((token) => isTitleWord(token.lower)) ? spell(words) : null
  const title = run.title.filter((word) => !HONORIFICS.has(word.toLowerCase().replace(/\.$/, ''))).join(' ')
  return [lower, title].filter((part) => part !== null && part !== '').join(' ') || null
}

function nearest(known: readonly Person[] | undefined, people: People, at: number): Person | undefined {
  if (known === undefined || known.length < 2) return known?.[0]
  const from = namingsBefore(people.namings, at)
  for (let i = from - 1; i >= 0 && i > from - 400; i--) {
    const person = people.namings[i]?.person
    if (person !== undefined && known.includes(person)) return person
  }
  return known[0]
}

function spell(words: readonly Token[]): string {
  let text = ''
  let end = -1
  for (const word of words) {
    text += end >= 0 && word.start > end ? ` ${word.text}` : word.text
    end = word.end
  }
  return text.replace(/^(?:the|an?) /i, (article) => article.toLowerCase())
}
