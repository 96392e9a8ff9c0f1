import { paragraphs, type Span } from './paragraphs.ts'
import { findStretches } from './stretches.ts'

/**
 * Every stretch between quotation marks, speech or not, in order: what a check of a draft compares with the archive.
 * UTF-16 offsets of the words inside the marks. Linear in the length of the text.
 */
export const quotedStretches = (text: string): readonly Span[] =>
  findStretches(text, paragraphs(text)).map(({ start, end }) => ({ start, end }))
