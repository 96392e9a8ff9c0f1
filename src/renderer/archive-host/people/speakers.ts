import type { SpeakerRow } from '#shared/people/speakers.ts'
import type { Archive } from '../archive.ts'
import type { ListedArticle, ListedQuote } from '../listing/listed-rows.ts'
import { contains, peopleOf, speakerTest, type People } from './people.ts'

export type Spoken = {
  readonly name: string
  readonly spelling: string
  readonly quote: ListedQuote
  readonly article: ListedArticle
}
const needs = ['members', 'trash', 'quotes', 'decisions', 'people'] as const

/** Every quote that has a speaker, is not rejected, and is not in the trash. */
export async function spokenQuotes(archive: Archive): Promise<readonly Spoken[]> {
  const people = await peopleOf(archive)
  const { quotes, articles } = archive.listings
  return quotes.all().flatMap((quote) => {
    const article = articles.get(quote.articleId)
    const spelling = quote.speaker
    if (spelling === null || quote.state === 'rejected' || !article || article.trashed) return []
    return [{ name: people.nameOf(spelling), spelling, quote, article }]
  })
}

/** All speakers, the most quoted first. */
export const allSpeakers = (archive: Archive): Promise<readonly SpeakerRow[]> =>
  archive.memo.get('speakers', needs, async () => {
    const people = await peopleOf(archive)
    const found = new Map<string, Gathered>()
    for (const { name, article } of await spokenQuotes(archive)) {
      const one = found.get(name) ?? { quotes: 0, articles: new Set(), first: null, last: null }
      found.set(name, one)
      one.quotes += 1
      one.articles.add(article.id)
      const { published } = article
      if (published !== null && (one.first === null || published < one.first)) one.first = published
      if (published !== null && (one.last === null || published > one.last)) one.last = published
    }
    return [...found]
      .map(([name, { articles, ...one }]) => ({
        name,
        ...one,
        articles: articles.size,
        spellings: people.spellingsOf(name).length
      }))
      .sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1))
  })

type Gathered = { quotes: number; articles: Set<number>; first: string | null; last: string | null }

/** The speakers with a spelling that has what was typed in it. */
export const speakersLike = (
  archive: Archive,
  { typed, by }: { readonly typed: string; readonly by: 'quotes' | 'name' }
): Promise<readonly SpeakerRow[]> =>
  archive.memo.get(`speakers ${by} ${typed}`, needs, async () => {
    const all = await allSpeakers(archive)
    const named = typed.trim() === '' ? all : all.filter(likeTyped(await peopleOf(archive), typed))
    return by === 'quotes' ? named : [...named].sort(byName)
  })

function likeTyped(people: People, typed: string): (row: SpeakerRow) => boolean {
  const test = speakerTest(people, contains(typed))
  return ({ name }) => test(name)
}

const collator = new Intl.Collator('en')
const byName = (a: SpeakerRow, b: SpeakerRow): number => collator.compare(a.name, b.name)
