import { columnFields, type ColumnField, type TableSample } from '#shared/import/column-mapping.ts'

/** What people call the fields that a column can hold. */
export const columnWords: Readonly<Record<ColumnField, string>> = {
  headline: 'Headline',
  text: 'Text',
  byline: 'Byline',
  published: 'Published',
  source: 'Source',
  url: 'Address',
  dek: 'Standfirst',
  section: 'Section',
  page: 'Page',
  agency: 'Agency',
  dateline: 'Dateline',
  updated: 'Updated',
  language: 'Language',
  keywords: 'Keywords',
  rights: 'Rights'
}

export type Columns = readonly (ColumnField | null)[]

/** The columns with one of them set; a field that another column had is taken from it. */
export const withColumn = (columns: Columns, at: number, field: ColumnField | null): Columns =>
  columns.map((held, index) => (index === at ? field : held === field ? null : held))

export const isColumnField = (value: string): value is ColumnField =>
  (columnFields as readonly string[]).includes(value)

export type PreviewLine = { readonly field: ColumnField; readonly words: string }

/** The first row that fills the headline or the text, field by field; null where no row does. */
export function firstStory(
  { rows }: Pick<TableSample, 'rows'>,
  hasHeader: boolean,
  columns: Columns
): readonly PreviewLine[] | null {
  const cell = (row: readonly string[], field: ColumnField): string =>
    row[columns.indexOf(field)]?.trim() ?? ''
  const story = rows
    .slice(hasHeader ? 1 : 0)
    .find((row) => cell(row, 'headline') !== '' || cell(row, 'text') !== '')
  if (!story) return null
  return columnFields.flatMap((field) => {
    const words = columns.includes(field) ? cell(story, field) : ''
    return words === '' ? [] : [{ field, words }]
  })
}
