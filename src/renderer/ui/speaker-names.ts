import { useMemo } from 'react'
import type { Person } from '#shared/people/person.ts'
import type { Speaker } from '#shared/quotes/quote.ts'
import { readArchive, useArchive } from './use-archive.ts'

/** The name that the speaker printed so goes by, once spellings were merged. */
export type NameOf = (spelling: string) => string

function nameOfAmong(people: readonly Person[]): NameOf {
  const names = new Map(people.flatMap(({ name, spellings }) => spellings.map((one) => [one, name])))
  return (spelling) => names.get(spelling) ?? spelling
}

export function useSpeakerNames(): NameOf {
  const people = useArchive('people:merged', {}).data?.people
  return useMemo(() => nameOfAmong(people ?? []), [people])
}

export const namesOfSpeakers = async (): Promise<NameOf> =>
  nameOfAmong((await readArchive('people:merged', {})).people)

/** The quote as it is cited: its speaker by the name he or she goes by. */
export function underName<Q extends { readonly speaker: Speaker }>(quote: Q, nameOf: NameOf): Q {
  const { name } = quote.speaker
  return name === null ? quote : { ...quote, speaker: { ...quote.speaker, name: nameOf(name) } }
}
