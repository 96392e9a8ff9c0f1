import { foldKey } from '#shared/collections/fold-key.ts'
import type { Person } from '#shared/people/person.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import type { Archive } from '../archive.ts'

/** Which spellings are one speaker. Whoever counts, lists or finds speakers asks here for the name they go by. */
export class People {
  readonly #personOf: ReadonlyMap<string, Person>

  constructor(people: readonly Person[]) {
    this.#personOf = new Map(
      people.flatMap((person) => person.spellings.map((spelling) => [spelling, person]))
    )
  }

  /** The name that the speaker printed so is listed under. */
  nameOf(spelling: string): string {
    return this.#personOf.get(spelling)?.name ?? spelling
  }

  /** All spellings of the speaker, the name itself among them. */
  spellingsOf(name: string): readonly string[] {
    return this.#personOf.get(name)?.spellings ?? [name]
  }

  /** Whether the speaker printed so has, under any spelling, a name that passes. */
  has(spelling: string, passes: (name: string) => boolean): boolean {
    return this.spellingsOf(spelling).some(passes)
  }
}

export const peopleOf = ({ db, memo }: Pick<Archive, 'db' | 'memo'>): Promise<People> =>
  memo.get('people', ['people'], async () => new People(await db.people.toArray()))

/** A test for spellings, asked once for each, of whether the speaker has the typed words in a name. */
export function speakerTest(
  people: People,
  passes: (name: string) => boolean
): (spelling: string) => boolean {
  const known = new Map<string, boolean>()
  return (spelling) => {
    const before = known.get(spelling)
    if (before !== undefined) return before
    const met = people.has(spelling, passes)
    known.set(spelling, met)
    return met
  }
}

export const contains = (typed: string): ((name: string) => boolean) => {
  const key = foldKey(typed)
  return (name) => foldKey(name).includes(key)
}

/** The quote under the name its speaker goes by; the spelling that was printed stays as the mention. */
export function underName(quote: Quote, people: People): Quote {
  const { name, mention } = quote.speaker
  const known = name === null ? null : people.nameOf(name)
  if (name === null || known === name) return quote
  const surname = name.split(' ').at(-1) ?? name
  const printed = mention?.includes(surname) ? mention : name
  return { ...quote, speaker: { ...quote.speaker, name: known, mention: printed } }
}
