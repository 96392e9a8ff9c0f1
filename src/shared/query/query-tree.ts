/** Fields whose words are searched like text, by what a person types before the colon. */
export const textFields = ['title', 'by', 'text', 'caption', 'note'] as const
export type TextField = (typeof textFields)[number]

/** Fields with values of their own; a value is met where its words stand in the article's value beside each other. */
export const valueFields = [
  'source',
  'agency',
  'section',
  'place',
  'person',
  'org',
  'speaker',
  'quote',
  'tag',
  'in',
  'type',
  'lang',
  'is',
  'has',
  'id'
] as const
export type ValueField = (typeof valueFields)[number]

/** `date` is the publication date, as `published`. */
export const dateFields = ['date', 'published', 'updated', 'event', 'imported'] as const
export type DateField = (typeof dateFields)[number]

/** Where a part of the query stands in what was typed: UTF-16 offsets, end exclusive. */
export type Place = readonly [start: number, end: number]

/** Words that stand beside each other, folded; with `prefix` the last one may go on; `exact` words are not stemmed. */
export type Words = { readonly words: readonly string[]; readonly prefix: boolean; readonly exact: boolean }

/** A search as a tree; `at` says where each part was typed. */
export type QueryNode =
  | ({ readonly kind: 'words'; readonly field: TextField | null; readonly at: Place } & Words)
  | { readonly kind: 'near'; readonly of: readonly Words[]; readonly distance: number; readonly at: Place }
  | { readonly kind: 'value'; readonly field: ValueField; readonly value: string; readonly at: Place }
  | { readonly kind: 'date'; readonly field: DateField; readonly value: DateValue; readonly at: Place }
  | { readonly kind: 'all' | 'any'; readonly of: readonly QueryNode[]; readonly at: Place }
  | { readonly kind: 'not'; readonly of: QueryNode; readonly at: Place }

export const relativeDates = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year'
] as const
export type RelativeDate = (typeof relativeDates)[number]

/** Days, months or years (ISO 8601, reduced precision), both ends included; null is open. Or a span before today. */
export type DateValue =
  { readonly from: string | null; readonly to: string | null } | { readonly relative: RelativeDate }

/** What a person should be told of the query: `at` is the first character of the trouble. */
export type QueryProblem = { readonly at: number; readonly message: string }
export type ReadQuery = { readonly tree: QueryNode | null; readonly problems: readonly QueryProblem[] }
