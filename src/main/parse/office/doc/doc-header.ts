import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import { byteReader, type ByteReader } from './byte-reader.ts'
import type { CompoundFile } from './compound-file.ts'

/** Where the parts of a Word 97–2003 document stand (MS-DOC 2.5, the "FIB"). Lengths of text are in characters. */
export type DocHeader = {
  readonly document: ByteReader
  /** The stream of tables that belongs to it. */
  readonly tables: ByteReader
  readonly text: { readonly body: number; readonly footnotes: number; readonly endnotes: number }
  /** Characters between footnotes and endnotes that are headers, macros and comments. */
  readonly between: number
  readonly boxes: number
  readonly pieceTable: Place
  readonly styleSheet: Place
  readonly characterPages: Place
  readonly paragraphPages: Place
}
/** Bytes in the stream of tables. */
export type Place = { readonly at: number; readonly length: number }

const WORD = 0xa5ec
/** Word 97; what is older has another header. */
const WORD_97 = 0xc1
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
const SAVE = 'Open it in Word or LibreOffice, save it as .docx and import that.'

export function readDocHeader(file: CompoundFile): Parsed<DocHeader> {
  const stream = file.stream('WordDocument')
  if (stream === null || stream.length < 0x300)
    return fail('broken', `The old Word document is damaged. ${SAVE}`)
  const document = byteReader(stream)
  if (document.u16(0) !== WORD) return fail('broken', `The old Word document is damaged. ${SAVE}`)
  const flags = document.u16(0x0a)
  if ((flags & ENCRYPTED) !== 0)
    return fail('locked', 'The document is locked with a password. Save it without one and import it again.')
  if (document.u16(2) < WORD_97)
    return fail('unsupported', `The document is of a Word older than 1997, which is not read. ${SAVE}`)
  const tables = file.stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table')
  if (tables === null) return fail('broken', `The old Word document lacks its tables. ${SAVE}`)
  const place = (at: number): Place => ({ at: document.u32(at), length: document.u32(at + 4) })
  const characters = (at: number): number => Math.min(document.u32(at), stream.length)
  return ok({
    document,
    tables: byteReader(tables),
    text: { body: characters(0x4c), footnotes: characters(0x50), endnotes: characters(0x60) },
    between: characters(0x54) + characters(0x58) + characters(0x5c),
    boxes: characters(0x64),
    pieceTable: place(0x1a2),
    styleSheet: place(0xa2),
    characterPages: place(0xfa),
    paragraphPages: place(0x102)
  })
}
