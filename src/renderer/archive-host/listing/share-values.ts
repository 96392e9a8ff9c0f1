import type { ListedArticle, ListedQuote } from './listed-rows.ts'

const known = new Map<string, string>()
const none: readonly never[] = []

/** The same string for the same text, so that 100,000 rows do not hold a source's name 100,000 times. */
function shared<Text extends string>(text: Text): Text {
  const first = known.get(text)
  if (first === undefined) known.set(text, text)
  // A string that equals a literal type is of that type.
  return (first ?? text) as Text
}
const orNull = (text: string | null): string | null => (text === null ? null : shared(text))
const all = <Text extends string>(texts: readonly Text[]): readonly Text[] =>
  texts.length === 0 ? none : texts.map(shared)

/** Rows as they are kept in memory: what many of them say is there once. Strings read from the database never are. */
export const shareArticle = (row: ListedArticle): ListedArticle => ({
  ...row,
  source: orNull(row.source),
  agency: orNull(row.agency),
  section: orNull(row.section),
  language: orNull(row.language),
  format: shared(row.format),
  imported: shared(row.imported),
  tags: all(row.tags),
  flags: all(row.flags),
  people: all(row.people),
  places: all(row.places),
  organisations: all(row.organisations)
})

export const shareQuote = (row: ListedQuote): ListedQuote => ({
  ...row,
  state: shared(row.state),
  speaker: orNull(row.speaker),
  tags: all(row.tags)
})
