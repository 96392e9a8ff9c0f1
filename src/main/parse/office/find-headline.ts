import { sameWords } from '../copy/same-words.ts'
import type { OfficeUnit } from './office-units.ts'

/** Which unit is the headline, how that was seen, and how sure that is. */
export type FoundHeadline = { readonly at: number; readonly how: string; readonly sure: number }

/** Units from the top among which a headline stands. */
const HEAD = 14
const NEAR_TOP = 6
const LONGEST_HEADLINE = 220
/** What may stand above a headline: a kicker, a date, a byline. */
const LONGEST_ABOVE = 60
const LARGER = 1.15

/**
 * The headline of a document by what its writer made of it: a style for titles, the first heading, the title written
 * into the file's properties, the largest letters, a bold line. Null where all looks alike: then plain copy's rules
 * find it.
 */
export function findHeadline(units: readonly OfficeUnit[], title: string | null): FoundHeadline | null {
  const head = units.slice(0, HEAD)
  const styled = head.findIndex(({ from }) => from.role === 'title')
  if (styled >= 0) return { at: styled, how: styleWords(head[styled]), sure: 0.95 }
  const near = topLines(head)
  const heading = near.findIndex(({ from }) => from.role === 'heading')
  if (heading >= 0) return { at: heading, how: styleWords(head[heading]), sure: 0.9 }
  const named = title === null ? -1 : near.findIndex(({ text }) => sameWords(text, title))
  if (named >= 0) return { at: named, how: 'file property: title, and a line of the text', sure: 0.95 }
  return byLook(near, units)
}

function byLook(near: readonly OfficeUnit[], units: readonly OfficeUnit[]): FoundHeadline | null {
  const body = commonSize(units)
  const sizes = near.map(({ from }) => (from.role === 'text' ? (from.size ?? 0) : 0))
  const largest = Math.max(0, ...sizes)
  if (body !== null && largest >= body * LARGER)
    return { at: sizes.indexOf(largest), how: 'the largest letters', sure: 0.85 }
  const bold = near.findIndex(({ from }) => from.role === 'text' && from.bold)
  const after = units[bold + 1]
  return bold >= 0 && after && !after.from.bold
    ? { at: bold, how: 'bold line at the head', sure: 0.85 }
    : null
}

/** The first units as long as they are lines of a head; the one that ends them may be the headline still. */
function topLines(head: readonly OfficeUnit[]): readonly OfficeUnit[] {
  const end = head.findIndex(({ text }) => text.length > LONGEST_ABOVE)
  const lines = head.slice(0, Math.min(end < 0 ? head.length : end + 1, NEAR_TOP))
  return (lines.at(-1)?.text.length ?? 0) > LONGEST_HEADLINE ? lines.slice(0, -1) : lines
}

function commonSize(units: readonly OfficeUnit[]): number | null {
  const letters = new Map<number, number>()
  for (const { from, text } of units)
    if (from.size !== null && from.role === 'text')
      letters.set(from.size, (letters.get(from.size) ?? 0) + text.length)
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

const styleWords = (unit: OfficeUnit | undefined): string => {
  const style = unit?.from.style ?? null
  return style === null || unit?.from.role === 'text' ? 'outline of the document' : `style “${style}”`
}
