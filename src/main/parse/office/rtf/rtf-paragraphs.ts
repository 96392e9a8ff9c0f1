import { ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import type { OfficeParagraph } from '../office-paragraph.ts'
import { readRtf } from './read-rtf.ts'

/** The paragraphs of an RTF file in order, notes at its end; nothing is judged yet. Anything in RTF can be read. */
export function rtfParagraphs(bytes: Uint8Array): Promise<Parsed<readonly OfficeParagraph[]>> {
  return Promise.resolve(ok(readRtf(bytes).paragraphs))
}
