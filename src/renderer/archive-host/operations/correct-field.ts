import type { Article } from '#shared/article/article.ts'
import { BY_HAND, type Correctable } from '#shared/article/correctable.ts'
import type { Found } from '#shared/article/found.ts'
import { When } from '#shared/article/when.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { sameValue } from './same-value.ts'

/** The article with one field as a person typed it; an empty value makes the field unknown. */
export function correctField(article: Article, field: Correctable, typed: string): Article {
  const changed = withField(article, field, typed)
  if (sameValue(changed, article)) return article
  return { ...changed, corrected: [...new Set([...(article.corrected ?? []), field])] }
}

function withField(article: Article, field: Correctable, typed: string): Article {
  switch (field) {
    case 'headline':
      if (typed === '') throw new Refusal('no-headline', 'An article needs a headline.')
      return { ...article, headline: corrected(article.headline, typed) }
    case 'bylines': {
      const names = namesIn(typed)
      return { ...article, bylines: names.length === 0 ? null : corrected(article.bylines, names) }
    }
    case 'datelinePlace': {
      const line = { date: null, agency: null, ...article.dateline?.value, place: typed || null }
      const empty = line.place === null && line.date === null && line.agency === null
      return { ...article, dateline: empty ? null : corrected(article.dateline, line) }
    }
    case 'people':
    case 'places':
    case 'organisations': {
      const names = article.names ?? { people: [], places: [], organisations: [] }
      return { ...article, names: { ...names, [field]: namesIn(typed) } }
    }
    case 'page':
    case 'edition':
      return typed === '' ? without(article, field) : withText(article, field, typed)
    case 'published':
    case 'updated':
    case 'eventDate':
    case 'embargoUntil':
      if (typed !== '') checkDate(typed)
      return withText(article, field, typed)
    case 'url':
      if (typed !== '' && !isWebAddress(typed))
        throw new Refusal('not-an-address', `“${typed}” is not an address. Write it whole, with https://.`)
      return withText(article, field, typed)
    default:
      return withText(article, field, typed)
  }
}

type TextField = Exclude<
  Correctable,
  'headline' | 'bylines' | 'datelinePlace' | 'people' | 'places' | 'organisations'
>
const withText = (article: Article, field: TextField, typed: string): Article => ({
  ...article,
  [field]: typed === '' ? null : corrected(article[field] ?? null, typed)
})

/** A page or edition that is not known is absent. */
export const without = (article: Article, field: 'page' | 'edition'): Article =>
  field === 'page' ? withoutPage(article) : withoutEdition(article)
const withoutPage = ({ page: _page, ...others }: Article): Article => others
const withoutEdition = ({ edition: _edition, ...others }: Article): Article => others

/** What already stands there keeps the rule that found it. */
const corrected = <T>(old: Found<T> | null, value: T): Found<T> =>
  old && sameValue(old.value, value) ? old : { value, how: BY_HAND, sure: 1 }

const namesIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
  )
]

const isWebAddress = (typed: string): boolean =>
  URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)

/** Also refuses days that no calendar has: Date.parse would make 2015-02-31 the 3rd of March. */
function checkDate(typed: string): void {
  const [year = 0, month = 1, day = 1] = typed.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const timed = typed.length <= 10 || !Number.isNaN(Date.parse(typed))
  if (When.safeParse(typed).success && exists && timed) return
  throw new Refusal(
    'not-a-date',
    `“${typed}” is not a date. Write it as 2015, 2015-03 or 2015-03-04, with the time as 2015-03-04T12:30+01:00.`
  )
}
