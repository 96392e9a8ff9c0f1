import type { Article } from '#shared/article/article.ts'
import type { Found } from '#shared/article/found.ts'
import type { FieldChange } from '#shared/reread/rereading.ts'
import { sameValue } from '../operations/same-value.ts'

type Value = NonNullable<FieldChange['before']>

const list = (values: readonly string[]): string => values.join('; ')
const text = (value: string): string => value
const foundAs = <T>(found: Found<T> | null | undefined, words: (value: T) => string): Value | null =>
  found ? { text: words(found.value), how: found.how, sure: found.sure } : null
const plain = (words: string): Value | null => (words === '' ? null : { text: words, how: '', sure: 1 })

/** Every field that an original gives an article, in words; the order is that of the report. */
const fields: Readonly<Record<string, (article: Article) => Value | null>> = {
  headline: ({ headline }) => foundAs(headline, text),
  dek: ({ dek }) => foundAs(dek, text),
  byline: ({ bylines }) => foundAs(bylines, list),
  dateline: ({ dateline }) =>
    foundAs(dateline, ({ place, date, agency }) => [place, date, agency].filter(Boolean).join(', ')),
  published: ({ published }) => foundAs(published, text),
  updated: ({ updated }) => foundAs(updated, text),
  'event date': ({ eventDate }) => foundAs(eventDate, text),
  source: ({ source }) => foundAs(source, text),
  agency: ({ agency }) => foundAs(agency, text),
  section: ({ section }) => foundAs(section, text),
  page: ({ page }) => foundAs(page, text),
  edition: ({ edition }) => foundAs(edition, text),
  slug: ({ slug }) => foundAs(slug, text),
  language: ({ language }) => foundAs(language, text),
  address: ({ url }) => foundAs(url, text),
  rights: ({ rights }) => foundAs(rights, text),
  embargo: ({ embargoUntil }) => foundAs(embargoUntil, text),
  keywords: ({ keywords }) => plain(list(keywords)),
  people: ({ names }) => plain(list(names?.people ?? [])),
  places: ({ names }) => plain(list(names?.places ?? [])),
  organisations: ({ names }) => plain(list(names?.organisations ?? [])),
  warnings: ({ flags }) => plain(list(flags.map(({ name }) => name)))
}

/** The fields that are read otherwise now, those that a correction holds among them. */
export function fieldChanges(standing: Article, read: Article, next: Article): readonly FieldChange[] {
  return Object.entries(fields).flatMap(([field, valueOf]) => {
    const [before, after] = [valueOf(standing), valueOf(read)]
    if (sameValue(before, after)) return []
    return [{ field, before, after, corrected: sameValue(valueOf(next), before) }]
  })
}
