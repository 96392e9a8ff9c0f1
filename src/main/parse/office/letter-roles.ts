import type { OfficeParagraph } from './office-paragraph.ts'

/** Shares of the text's size from which letters are large, and characters that a heading may have. */
const LARGE = 1.12
const LONGEST_HEADING = 120
const LONGEST_DEK = 400
/** Paragraphs from the top among which the headline stands. */
const NEAR_TOP = 12

/**
 * Title, dek and headings by the size of their letters, where a file (PDF, ALTO) names no styles. The largest letters near the top are the
 * headline, large ones right below it the dek, short large lines further down are headings.
 */
export function withLetterRoles(paragraphs: readonly OfficeParagraph[]): readonly OfficeParagraph[] {
  const body = commonSize(paragraphs)
  if (body === null) return paragraphs
  const isLarge = ({ size }: OfficeParagraph): boolean => size !== null && size >= body * LARGE
  const near = paragraphs.slice(0, NEAR_TOP).filter(isLarge)
  const largest = Math.max(0, ...near.map(({ size }) => size ?? 0))
  const title = paragraphs.findIndex(({ size }) => size === largest)
  if (near.length === 0 || title < 0) return paragraphs
  return paragraphs.map((paragraph, at) => {
    if (paragraph.role !== 'text' || !isLarge(paragraph)) return paragraph
    if (at === title) return { ...paragraph, role: 'title', style: 'the largest letters' }
    const long = paragraph.text.length > LONGEST_HEADING
    if (at === title + 1 && paragraph.text.length <= LONGEST_DEK)
      return { ...paragraph, role: 'subtitle', style: 'large letters below the headline' }
    return at > title && !long
      ? { ...paragraph, role: 'heading', level: 2, style: 'large letters' }
      : paragraph
  })
}

function commonSize(paragraphs: readonly OfficeParagraph[]): number | null {
  const letters = new Map<number, number>()
  for (const { size, text } of paragraphs)
    if (size !== null) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
