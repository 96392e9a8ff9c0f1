import type { Article } from '#shared/article/article.ts'
import type { Correctable } from '#shared/article/correctable.ts'

export const fieldLabels: Readonly<Record<Correctable, string>> = {
  headline: 'Headline',
  dek: 'Dek',
  bylines: 'Byline',
  datelinePlace: 'Dateline place',
  published: 'Published',
  updated: 'Updated',
  eventDate: 'Event date',
  source: 'Source',
  agency: 'Agency',
  section: 'Section',
  page: 'Page',
  edition: 'Edition',
  slug: 'Slug',
  language: 'Language',
  url: 'Address',
  rights: 'Rights',
  embargoUntil: 'Embargo until',
  people: 'People',
  places: 'Places',
  organisations: 'Organisations'
}

const DATE = 'As 2015-09-18, 2015-09 or 2015; with a time as 2015-09-18T12:30+01:00.'
const NAMES = 'Several names with ; between them.'
export const fieldHints: Partial<Record<Correctable, string>> = {
  bylines: NAMES,
  datelinePlace: 'As printed before the text: LONDON.',
  published: DATE,
  updated: DATE,
  eventDate: 'When it happened, not when it was printed. ' + DATE,
  page: 'In print: A1, or 65, 66.',
  language: 'A code such as en, fr or ar.',
  url: 'The whole address, with https://.',
  embargoUntil: DATE,
  people: NAMES,
  places: NAMES,
  organisations: NAMES
}

/** What stands in a field, as a person would type it; empty where it is unknown. */
export function typedValue(article: Article, field: Correctable): string {
  switch (field) {
    case 'bylines':
      return article.bylines?.value.join('; ') ?? ''
    case 'datelinePlace':
      return article.dateline?.value.place ?? ''
    case 'people':
    case 'places':
    case 'organisations':
      return article.names?.[field].join('; ') ?? ''
    default:
      return article[field]?.value ?? ''
  }
}
