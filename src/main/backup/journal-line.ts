import { crc32 } from 'node:zlib'
import { z } from 'zod'

/**
 * One line of the journal as it stands in the file. `text` is the JSON document that was appended, character for
 * character; the checksum covers it and its number. Format: docs/formats/journal.md, "Envelope".
 */
export type JournalLine = { readonly seq: number; readonly text: string }

const ENVELOPE = /^\{"seq":([1-9]\d{0,15}),"crc":"([0-9a-f]{8})","line":(.+)\}$/s

export const writeLine = ({ seq, text }: JournalLine): string =>
  `{"seq":${seq},"crc":"${checksum(seq, text)}","line":${text}}\n`

/** Null when the line is not exactly what was written. */
export function readLine(written: string): JournalLine | null {
  const [, number, crc, text] = ENVELOPE.exec(written) ?? []
  if (number === undefined || text === undefined) return null
  const seq = Number(number)
  return checksum(seq, text) === crc ? { seq, text } : null
}

/** The document on one line, or null when it is not JSON: a journal that cannot be replayed must not be acknowledged. */
export function oneLine(document: string): string | null {
  try {
    const value: unknown = JSON.parse(document)
    return /[\r\n]/.test(document) ? JSON.stringify(value) : document
  } catch {
    return null
  }
}

export const JOURNAL_FILE = z.string().regex(/^\d{6}\.jsonl$/)

const checksum = (seq: number, text: string): string => crc32(`${seq}:${text}`).toString(16).padStart(8, '0')
