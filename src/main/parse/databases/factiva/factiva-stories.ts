import type { Reading } from '../../format.ts'
import type { Piece } from '../../story/story.ts'
import { databaseReading } from '../database-reading.ts'
import { factivaCodes, readFactiva, type FactivaRecord } from './factiva-fields.ts'
import { readUncoded } from './read-uncoded.ts'

/** "Document TESTFR0020111229e7ct0001r": the accession number, which ends each record. */
const END = /^document\s(?<id>[A-Z][A-Z\d]{1,10}\d{6,}[\da-z-]*)$/i
const CODES = new Set(factivaCodes)
/** A code alone on its line, or with its value behind a tab or blanks. */
const CODED = /^(?<code>[A-Z]{2,3})(?:(?:\t|\s{2,}| )\s*(?<value>\S[^]*))?$/

/** The articles of a Factiva export by its paragraphs, whatever file they came in; null where it is none. */
export function factivaStories(pieces: readonly Piece[]): Reading | null {
  const records = splitFactiva(pieces)
  if (records.length === 0) return null
  const read = records.map((record) =>
    isCoded(record) ? readFactiva(codedRecord(record)) : readUncoded(record)
  )
  return read.every((article) => article === null) ? null : databaseReading(read)
}

function splitFactiva(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const records: Piece[][] = [[]]
  for (const piece of pieces) {
    const coded = CODED.exec(piece.text)?.groups
    const line = coded?.code === 'AN' ? (coded.value ?? '') : piece.text.trim()
    if (END.test(line.trim())) records.push([])
    else records.at(-1)?.push(piece)
  }
  return records.slice(0, -1)
}

const isCoded = (pieces: readonly Piece[]): boolean =>
  new Set(pieces.flatMap((piece) => codeOf(piece)?.code ?? [])).size >= 4

/** Words such as "US" at the head of a line are no codes of ours; a code must be one of the list. */
function codeOf({ text }: Piece): { readonly code: string; readonly value: string } | null {
  const groups = CODED.exec(text.trimEnd())?.groups
  const code = groups?.code ?? ''
  return CODES.has(code) ? { code, value: groups?.value?.trim() ?? '' } : null
}

function codedRecord(pieces: readonly Piece[]): FactivaRecord {
  const record = new Map<string, Piece[]>()
  let current: Piece[] = []
  for (const piece of pieces) {
    const coded = codeOf(piece)
    if (coded && !record.has(coded.code)) {
      current = coded.value === '' ? [] : [{ kind: 'paragraph', text: coded.value }]
      record.set(coded.code, current)
    } else current.push(piece)
  }
  return record
}
