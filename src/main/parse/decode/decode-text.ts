import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../parse-problem.ts'
import { byteOrderMark, utf16WithoutMark } from './byte-order.ts'
import { cleanCharacters } from './clean-characters.ts'
import { declaredCharset } from './declared-charset.ts'
import { guessEncoding } from './guess-encoding.ts'
import { mostlyUtf8 } from './mostly-utf8.ts'
import { decodeWindows1252 } from './windows-1252.ts'

export type Decoded = {
  readonly text: string
  readonly encoding: string
  /** How the encoding was known, for the inspector. */
  readonly how: string
}

/** A larger share of NUL bytes means that this is no text. */
const MOST_NULS = 0.02
/** The same for control codes in bytes that are no UTF-8: packed or random bytes have a tenth, DOS and wire copy traces. */
const MOST_CONTROLS = 0.05
/** The escape by which ISO-2022-JP, which is plain ASCII to the eye, changes to kanji. */
const ISO_2022_JP = '\x1b$'

/**
 * Text of a file in any encoding that newsrooms meet: Unicode by its mark or by being valid UTF-8, what the file
 * declares (`markup`: look for HTML and XML declarations), and at last what the bytes look like. The text is NFC,
 * lines end in "\n", and characters that nobody can see are gone.
 */
export function decodeText(bytes: Uint8Array, markup: boolean): Parsed<Decoded> {
  const raw = decodeRaw(bytes, markup)
  return raw.ok ? ok({ ...raw.value, text: cleanCharacters(raw.value.text) }) : raw
}

function decodeRaw(bytes: Uint8Array, markup: boolean): Parsed<Decoded> {
  const mark = byteOrderMark(bytes)
  if (mark) return ok({ text: mark.decode(bytes), encoding: mark.encoding, how: 'byte order mark' })

  const nulAt = bytes.indexOf(0)
  if (nulAt >= 0) {
    const wide = utf16WithoutMark(bytes)
    if (wide)
      return ok({ text: new TextDecoder(wide).decode(bytes), encoding: wide, how: 'pattern of NUL bytes' })
    const kept = bytes.filter((byte) => byte !== 0)
    if (kept.length === 0)
      return fail('empty', 'The file holds nothing but zero bytes, as after a crash; look for another copy.')
    if (bytes.length - kept.length > bytes.length * MOST_NULS)
      return fail('binary', 'This is not a text file: it is full of zero bytes.')
    return decodeRaw(kept, markup)
  }

  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) {
    const japanese = utf8.includes(ISO_2022_JP) ? decodeStrictly(bytes, 'iso-2022-jp') : null
    if (japanese !== null) return ok({ text: japanese, encoding: 'iso-2022-jp', how: 'escape sequences' })
    return ok({ text: utf8, encoding: 'utf-8', how: 'valid UTF-8' })
  }
  return decodeLegacy(bytes, markup)
}

function decodeLegacy(bytes: Uint8Array, markup: boolean): Parsed<Decoded> {
  // A wire's table is full of control codes too, but its letters are ASCII.
  if (
    bytes.filter(isControl).length > bytes.length * MOST_CONTROLS &&
    bytes.filter((byte) => byte >= 128).length > bytes.length * MOST_CONTROLS
  )
    return fail('binary', 'This is not a text file: its bytes make no writing. Look for another copy.')
  const declared = markup ? declaredCharset(bytes) : null
  if (declared !== null && declared !== 'utf-8') {
    const text = decodeStrictly(bytes, declared)
    if (text !== null) return ok({ text, encoding: declared, how: 'declared in the file' })
  }
  if (mostlyUtf8(bytes))
    return ok({ text: new TextDecoder().decode(bytes), encoding: 'utf-8', how: 'UTF-8 with damaged places' })
  const guess = guessEncoding(bytes)
  if (guess) return ok({ text: guess.text, encoding: guess.encoding, how: 'the look of the bytes' })
  return fail(
    'undecodable',
    'The characters could not be made out. Save the file again as UTF-8 text and import it.'
  )
}

/** Those below the blank, without tab, line ends, page breaks and the escape of ISO-2022. */
const isControl = (byte: number): boolean => byte < 32 && (byte < 9 || byte > 13) && byte !== 27

/** Null where the bytes are not valid in that encoding, or the runtime does not know it. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
