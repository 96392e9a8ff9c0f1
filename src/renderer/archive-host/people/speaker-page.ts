import type { SpeakerPage } from '#shared/people/speakers.ts'
import type { Archive } from '../archive.ts'
import { spokenQuotes } from './speakers.ts'

type Printed = SpeakerPage['sources'][number]

/** What the archive knows of a speaker; null where nobody of that name speaks. */
export async function speakerPage(archive: Archive, name: string): Promise<SpeakerPage | null> {
  const spoken = (await spokenQuotes(archive)).filter((one) => one.name === name)
  if (spoken.length === 0) return null
  const quotes = await archive.db.quotes.bulkGet(spoken.map(({ quote }) => quote.id))
  const [spellings, sources, offices, years] = [new Tally(), new Tally(), new Tally(), new Tally()]
  let undated = 0
  spoken.forEach(({ spelling, article: { source, published } }, at) => {
    spellings.add(spelling, published)
    sources.add(source ?? 'source unknown', published)
    const speaker = quotes[at]?.speaker
    const office = [speaker?.role, speaker?.affiliation].filter(Boolean).join(', ')
    if (office !== '') offices.add(office, published)
    if (published === null) undated += 1
    else years.add(published.slice(0, 4), published)
  })
  return {
    name,
    quotes: spoken.length,
    spellings: spellings.mostFirst().map(({ name: spelling, count }) => ({ name: spelling, count })),
    sources: sources.mostFirst(),
    offices: offices.earliestFirst(),
    years: years.earliestFirst().map(({ name: year, count }) => ({ year, count })),
    undated
  }
}

/** Counts by name with the first and last date of each. */
class Tally {
  readonly #rows = new Map<string, Printed>()

  add(name: string, date: string | null): void {
    const { count, first, last } = this.#rows.get(name) ?? { count: 0, first: null, last: null }
    this.#rows.set(name, {
      name,
      count: count + 1,
      first: date !== null && (first === null || date < first) ? date : first,
      last: date !== null && (last === null || date > last) ? date : last
    })
  }

  mostFirst(): Printed[] {
    return [...this.#rows.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  }

  /** Those without any date last. */
  earliestFirst(): Printed[] {
    const key = ({ first }: Printed): string => first ?? '\uffff'
    return this.mostFirst().sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1))
  }
}
