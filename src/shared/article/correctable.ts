/** Fields of an article that a person may correct; the correction is kept when the file is read again. */
export const correctable = [
  'headline',
  'dek',
  'bylines',
  'datelinePlace',
  'published',
  'updated',
  'eventDate',
  'source',
  'agency',
  'section',
  'page',
  'edition',
  'slug',
  'language',
  'url',
  'rights',
  'embargoUntil',
  'people',
  'places',
  'organisations'
] as const
export type Correctable = (typeof correctable)[number]

/** What the rule is called that found a field which a person has set. */
export const BY_HAND = 'corrected by hand'
