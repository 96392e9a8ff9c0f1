import type { ColumnField, ColumnMapping } from '#shared/import/column-mapping.ts'
import { fieldOfName } from './column-names.ts'
import { lookOf, type ColumnLook } from './column-look.ts'
import type { Table } from './read-table.ts'
import { tableSignature } from '#shared/import/table-signature.ts'

/** `sure`: headline and text are known; `maybe`: there may be articles in it, and a person has to say which column is which. */
export type ColumnGuess = {
  readonly mapping: ColumnMapping
  readonly verdict: 'sure' | 'maybe' | 'no-articles'
}

/** A headline has a few words; a column of single ones is names or codes. */
const HEADLINE_WORDS = { least: 3, most: 30 }
const FEW_WORDS = 8
/** A column of that many words may be summaries or texts: a person can tell. */
const TEXT_WORDS = 20

/** Finds the columns by their names first, and by what stands in them where the names say nothing. */
export function guessColumns(table: Table): ColumnGuess {
  const [first = []] = table.rows
  const hasHeader = looksLikeHeader(first, table.rows.slice(1))
  const rows = hasHeader ? table.rows.slice(1) : table.rows
  const looks = first.map((_, at) => lookOf(rows.slice(0, 200).map((row) => row[at] ?? '')))
  const columns = hasHeader ? named(first, looks) : first.map(() => null)
  const verdict = completed(columns, looks)
  return { mapping: { signature: tableSignature(first, hasHeader), hasHeader, columns }, verdict }
}

/** A header's cells are short, different, and say other things than the rows below. */
function looksLikeHeader(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim())
  if (cells.filter((cell) => fieldOfName(cell) !== null).length >= 2) return true
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < cells.length / 2 || new Set(filled).size !== filled.length) return false
  if (filled.some((cell) => cell.length > 60 || /^[\d.,/-]+$/.test(cell) || /^https?:/.test(cell)))
    return false
  return first.some((_, at) => {
    const look = lookOf(rows.slice(0, 50).map((row) => row[at] ?? ''))
    return look.kind === 'date' || look.kind === 'number' || look.kind === 'address' || look.words > 12
  })
}

/** Each field goes to the first column of its name that is filled; for the text, to the longest. */
function named(header: readonly string[], looks: readonly ColumnLook[]): (ColumnField | null)[] {
  const columns: (ColumnField | null)[] = header.map(() => null)
  header.forEach((name, at) => {
    const field = fieldOfName(name)
    const look = looks[at]
    if (field === null || !look || look.kind === 'empty' || !fits(field, look)) return
    const other = columns.indexOf(field)
    if (other < 0) columns[at] = field
    else if (field === 'text' && look.words > (looks[other]?.words ?? 0)) {
      columns[other] = null
      columns[at] = field
    }
  })
  return columns
}

const fits = (field: ColumnField, look: ColumnLook): boolean => {
  if (field === 'headline' || field === 'text') return look.kind === 'line' || look.kind === 'prose'
  if (field === 'url') return look.kind === 'address'
  return true
}

/** Fills headline, text and date by their looks where names left them open, and says how sure the whole is. */
function completed(columns: (ColumnField | null)[], looks: readonly ColumnLook[]): ColumnGuess['verdict'] {
  const byName = { headline: columns.includes('headline'), text: columns.includes('text') }
  const open = (kind: ColumnLook['kind']): readonly number[] =>
    looks.flatMap((look, at) => (columns[at] === null && look.kind === kind ? [at] : []))
  const prose = open('prose')
  const [longest] = [...prose].sort((a, b) => (looks[b]?.words ?? 0) - (looks[a]?.words ?? 0))
  if (!byName.text && longest !== undefined) columns[longest] = 'text'
  const lines = open('line').filter((at) => isHeadlineLook(looks[at]))
  if (!byName.headline && lines[0] !== undefined) columns[lines[0]] = 'headline'
  const dates = open('date')
  if (!columns.includes('published') && dates.length === 1 && dates[0] !== undefined)
    columns[dates[0]] = 'published'
  const address = open('address')
  if (!columns.includes('url') && address.length === 1 && address[0] !== undefined)
    columns[address[0]] = 'url'
  const text = looks[columns.indexOf('text')]
  const headline = looks[columns.indexOf('headline')]
  if (byName.headline && byName.text && (text?.words ?? 0) >= FEW_WORDS) return 'sure'
  // A single long column beside a named headline is the text; without such a name, somebody has to look.
  if (byName.headline && prose.length === 1) return 'sure'
  if (byName.text && text?.kind === 'prose' && lines.length <= 1 && (headline || lines.length === 0))
    return 'sure'
  return byName.headline || looks.some(({ words }) => words >= TEXT_WORDS) ? 'maybe' : 'no-articles'
}

const isHeadlineLook = (look: ColumnLook | undefined): boolean =>
  look !== undefined && look.words >= HEADLINE_WORDS.least && look.words <= HEADLINE_WORDS.most
