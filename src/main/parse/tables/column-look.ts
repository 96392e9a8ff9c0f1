import { countWords } from '../story/count-words.ts'
import { whenOf } from '../record/read-values.ts'

/** What the cells of a column look like, by those of the first rows that are filled. */
export type ColumnLook = {
  /** Median number of words; 0 for an empty column. */
  readonly words: number
  readonly kind: 'prose' | 'line' | 'date' | 'address' | 'number' | 'empty'
}

const SAMPLE = 60
/** A cell of that many words is a text; headlines and summaries have fewer. */
const PROSE_WORDS = 45

export function lookOf(cells: readonly string[]): ColumnLook {
  const filled = cells
    .slice(0, SAMPLE)
    .map((cell) => cell.slice(0, 5000).trim())
    .filter((cell) => cell !== '')
  const words = median(filled.map(countWords))
  const most = (test: (cell: string) => boolean): boolean => filled.filter(test).length >= filled.length * 0.8
  if (filled.length === 0) return { words: 0, kind: 'empty' }
  if (most((cell) => /^https?:\/\/\S+$/.test(cell))) return { words, kind: 'address' }
  // A bare number is a date only with a name that says so.
  if (
    most(
      (cell) =>
        /^[\d.,\s%-]+$/.test(cell) && !/^\d{4}-\d\d/.test(cell) && !/^\d{1,2}[./]\d{1,2}[./]/.test(cell)
    )
  )
    return { words, kind: 'number' }
  if (most((cell) => cell.length < 60 && whenOf(cell) !== null)) return { words, kind: 'date' }
  return { words, kind: words >= PROSE_WORDS ? 'prose' : 'line' }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
