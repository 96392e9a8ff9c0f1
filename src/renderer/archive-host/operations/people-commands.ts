import { dismissalOf, type Person } from '#shared/people/person.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { type CommandHandlers, counted, mustExist, named } from './command-of.ts'
import type { Recorder } from './recorder.ts'

type Names = 'people:merge' | 'people:rename' | 'people:split' | 'pair:dismiss'

export const peopleCommands: CommandHandlers<Names> = {
  'people:merge': async (recorder, { id, name, names }) => {
    const known = await peopleWith(recorder, [name, ...names])
    const [first, ...others] = known
    for (const other of others) recorder.people.remove(other.id)
    const spellings = [...new Set([name, ...names, ...known.flatMap((person) => person.spellings)])]
    await put(recorder, { id: first?.id ?? id, name, spellings })
    const joined = names.filter((one) => one !== name)
    const who = joined.length === 1 ? named(joined[0] ?? '') : counted(joined.length, 'speaker')
    return `Merge ${who} into ${named(name)}`
  },

  'people:rename': async (recorder, { id, from, name }) => {
    const [other] = (await peopleWith(recorder, [name])).filter(({ spellings }) => !spellings.includes(from))
    if (other)
      throw new Refusal(
        'name-taken',
        `${named(name)} is ${named(other.name)} already: merge the two instead.`
      )
    const [known] = await peopleWith(recorder, [from])
    const spellings = [...new Set([name, from, ...(known?.spellings ?? [])])]
    await put(recorder, { id: known?.id ?? id, name, spellings })
    return `Rename ${named(from)} to ${named(name)}`
  },

  'people:split': async (recorder, { name, spellings }) => {
    const [known] = await peopleWith(recorder, [name])
    const person = mustExist(known, 'The speaker')
    if (spellings.includes(person.name))
      throw new Refusal(
        'own-name',
        `${named(person.name)} is the speaker’s own name: rename the speaker first.`
      )
    const left = person.spellings.filter((spelling) => !spellings.includes(spelling))
    if (left.length > 1) recorder.people.put({ ...person, spellings: left })
    else recorder.people.remove(person.id)
    // They were alike enough to be merged once, and would be suggested again at once.
    const apart = spellings.flatMap((spelling) => left.map((other) => dismissalOf('names', spelling, other)))
    await recorder.dismissals.load(apart.map(({ id }) => id))
    for (const dismissal of apart) recorder.dismissals.put(dismissal)
    const who = spellings.length === 1 ? named(spellings[0] ?? '') : counted(spellings.length, 'spelling')
    return `Take ${who} out of ${named(person.name)}`
  },

  'pair:dismiss': async (recorder, { kind, a, b }) => {
    const dismissal = dismissalOf(kind, a, b)
    await recorder.dismissals.load([dismissal.id])
    recorder.dismissals.put(dismissal)
    return kind === 'names'
      ? `Keep ${named(a)} and ${named(b)} apart`
      : 'Dismiss a pair of quotes: no conflict'
  }
}

/** Who holds one of these spellings, in the order in which they are named. */
async function peopleWith(
  { db, people }: Recorder,
  spellings: readonly string[]
): Promise<readonly Person[]> {
  const ids = await db.people
    .where('spellings')
    .anyOf([...new Set(spellings)])
    .primaryKeys()
  const found = await people.load([...new Set(ids)])
  const place = (person: Person): number => spellings.findIndex((one) => person.spellings.includes(one))
  return found.sort((a, b) => place(a) - place(b))
}

async function put({ people }: Recorder, person: Person): Promise<void> {
  await people.load([person.id])
  people.put(person)
}
