import type { Article } from '#shared/article/article.ts'
import type { Found } from '#shared/article/found.ts'
import { When } from '#shared/article/when.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import type { correctable } from '#shared/operations/command.ts'
import { sameValue } from './same-value.ts'

type Field = (typeof correctable)[number]

/** The article with one field as a person typed it; an empty value makes the field unknown. */
export function correctField(article: Article, field: Field, typed: string): Article {
  if (field === 'headline') {
    if (typed === '') throw new Refusal('no-headline', 'An article needs a headline.')
    return { ...article, headline: corrected(article.headline, typed) }
  }
  if (field === 'bylines') {
    const names = typed
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    return { ...article, bylines: names.length === 0 ? null : corrected(article.bylines, names) }
  }
  if (field === 'published' && typed !== '') checkDate(typed)
  return { ...article, [field]: typed === '' ? null : corrected(article[field], typed) }
}

/** What already stands there keeps the rule that found it. */
const corrected = <T>(old: Found<T> | null, value: T): Found<T> =>
  old && sameValue(old.value, value) ? old : { value, how: 'corrected by hand', sure: 1 }

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
