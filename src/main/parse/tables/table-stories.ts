import type { Found } from '#shared/article/found.ts'
import type { ColumnField, ColumnMapping } from '#shared/import/column-mapping.ts'
import { readJsonArticle } from '../json/read-json-article.ts'
import type { LeftOut, Reading } from '../format.ts'
import { addFlag, type Facts, type Story } from '../story/story.ts'
import { dateOrder, orderedDate } from './date-order.ts'
import type { Table } from './read-table.ts'

/** The keys by which the reader of records knows the fields; pages are set here. */
const KEYS: Readonly<Record<Exclude<ColumnField, 'page'>, string>> = {
  headline: 'headline',
  text: 'body',
  byline: 'byline',
  published: 'published',
  updated: 'updated',
  source: 'source',
  url: 'url',
  dek: 'dek',
  section: 'section',
  agency: 'agency',
  dateline: 'dateline',
  language: 'language',
  keywords: 'keywords',
  rights: 'rights'
}
const WHERE = 'column'
/** A spreadsheet cell holds no more characters; longer texts were cut when the table was saved from one. */
const CELL_LIMIT = 32_767

/** Every row is an article. Cells are text, whatever they look like: a formula is copied out as its characters. */
export function tableStories(table: Table, { hasHeader, columns }: ColumnMapping): Reading {
  const [first = []] = table.rows
  const rows = hasHeader ? table.rows.slice(1) : table.rows
  const used = columns.flatMap((field, at) =>
    field === null ? [] : [{ field, at, name: nameOf(first, at, hasHeader) }]
  )
  const orders = new Map(
    used
      .filter(({ field }) => field === 'published' || field === 'updated')
      .map(({ field, at }) => [field, dateOrder(rows.map((row) => row[at] ?? ''))])
  )
  const stories: Story[] = []
  const leftOut: LeftOut[] = []
  rows.forEach((row, index) => {
    const record: Record<string, string> = {}
    const names = new Map<string, string>()
    let page: Found<string> | null = null
    for (const { field, at, name } of used) {
      const cell = row[at]?.trim() ?? ''
      if (cell === '') continue
      if (field === 'page') page = { value: cell, how: `column “${name}”`, sure: 0.95 }
      else {
        record[KEYS[field]] = orderedDate(cell, orders.get(field) ?? null)
        names.set(KEYS[field], name)
      }
    }
    if (record.headline === undefined && record.body === undefined) {
      const line = index + (hasHeader ? 2 : 1)
      leftOut.push({
        name: `row ${line}`,
        code: 'not-an-article',
        message: 'it has neither a headline nor a text.'
      })
      return
    }
    const story = readJsonArticle(record, WHERE)
    const facts = withColumnNames({ ...story.facts, ...(page && { page }) }, names)
    const cut = record.body?.length === CELL_LIMIT
    stories.push({
      ...story,
      facts,
      flags: cut
        ? addFlag(
            story.flags,
            'truncated',
            `the cell is full (${CELL_LIMIT} characters, a spreadsheet’s limit)`
          )
        : story.flags
    })
  })
  return { stories, leftOut }
}

const nameOf = (first: readonly string[], at: number, hasHeader: boolean): string =>
  (hasHeader ? first[at]?.trim() : '') || `${at + 1}`

/** "column: headline" → "column “Titre”": people know the name that stands in their file. */
function withColumnNames(facts: Facts, names: ReadonlyMap<string, string>): Facts {
  const renamed = Object.entries(facts).map(([key, found]) => {
    const match = found && /^column: (?<key>[a-z]+)/.exec(found.how)
    const name = names.get(match?.groups?.key ?? '')
    if (!match || !found || name === undefined) return [key, found]
    return [key, { ...found, how: `${WHERE} “${name}”${found.how.slice(match[0].length)}` }]
  })
  return { ...facts, ...(Object.fromEntries(renamed) as Partial<Facts>) }
}
