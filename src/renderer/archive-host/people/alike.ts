import { alikeSpeakers, type ListedSpeaker } from '#shared/people/alike-speakers.ts'
import { dismissalOf } from '#shared/people/person.ts'
import type { SameSpeaker } from '#shared/people/speakers.ts'
import type { Archive } from '../archive.ts'
import { peopleOf } from './people.ts'
import { spokenQuotes } from './speakers.ts'

const MOST_SHOWN = 200
/** The most quoted are compared; a person cannot judge more, and the archive host must not be busy for long. */
const MOST_COMPARED = 20_000

/** Speakers that may be one person, without the pairs that a person said no to. */
export const alikeInArchive = (
  archive: Archive
): Promise<{ readonly pairs: SameSpeaker[]; readonly total: number }> =>
  archive.memo.get('alike', ['members', 'trash', 'quotes', 'decisions', 'people'], async () => {
    const people = await peopleOf(archive)
    const dismissed = new Set(await archive.db.dismissals.toCollection().primaryKeys())
    const isDismissed = (a: string, b: string): boolean =>
      people
        .spellingsOf(a)
        .some((one) =>
          people.spellingsOf(b).some((other) => dismissed.has(dismissalOf('names', one, other).id))
        )
    const speakers = await listedSpeakers(archive)
    const alike = alikeSpeakers(speakers).filter(({ pair: [a, b] }) => !isDismissed(a.name, b.name))
    const pairs = alike.slice(0, MOST_SHOWN).map(({ pair: [a, b], why }): SameSpeaker => ({
      names: [a.name, b.name],
      counts: [a.quotes, b.quotes],
      why
    }))
    return { pairs, total: alike.length }
  })

async function listedSpeakers(archive: Archive): Promise<readonly ListedSpeaker[]> {
  const found = new Map<string, { quotes: number; sources: Set<string> }>()
  for (const { name, article } of await spokenQuotes(archive)) {
    const one = found.get(name) ?? { quotes: 0, sources: new Set<string>() }
    found.set(name, one)
    one.quotes += 1
    if (article.source !== null) one.sources.add(article.source)
  }
  return [...found]
    .map(([name, one]) => ({ name, ...one }))
    .sort((a, b) => b.quotes - a.quotes)
    .slice(0, MOST_COMPARED)
}
