import { cleanCharacters } from '../../decode/clean-characters.ts'
import { decodeText } from '../../decode/decode-text.ts'
import { decodeWindows1252 } from '../../decode/windows-1252.ts'
import type { Parsed } from '../../parse-problem.ts'
import { ok } from '#shared/result.ts'

// Names that mailers write for encodings which the Encoding Standard calls otherwise.
const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  utf8mb4: 'utf-8'
}
/** Labels that say nothing about what stands above ASCII. */
const EMPTY_WORDS = /^(?:us-ascii|ascii|unknown|unknown-8bit|8bit|7bit|binary|none|default|x-user-defined)$/

/**
 * Text of a body whose `charset` a header declares (null or '' where none does). Valid UTF-8 is UTF-8 whatever is
 * declared, since no other encoding looks like it by chance; a declaration that does not fit the bytes is not obeyed.
 */
export function decodeBody(bytes: Uint8Array, charset: string, markup: boolean): Parsed<string> {
  const declared = encodingNamed(charset)
  const text = declared === null ? null : decodeAs(bytes, declared)
  if (text !== null) return ok(cleanCharacters(text))
  const detected = decodeText(bytes, markup)
  return detected.ok ? ok(detected.value.text) : detected
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding !== 'iso-2022-jp') {
    const utf8 = strictly(bytes, 'utf-8')
    if (utf8 !== null || encoding === 'utf-8') return utf8
  }
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : strictly(bytes, encoding)
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodingNamed(charset: string): string | null {
  const label = charset
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  if (label === '' || EMPTY_WORDS.test(label)) return null
  for (const name of [
    ALIASES[label] ?? label,
    label.replace(/^x-|^cs/, ''),
    label.replace(/^cp-?|^ms-?/, 'windows-')
  ])
    try {
      return new TextDecoder(name).encoding
    } catch {
      continue
    }
  return null
}

/** UTF-8 with its mark: text whose encoding is known, for a format that would have to find it out. */
export const markedUtf8 = (text: string): Uint8Array => new TextEncoder().encode(`\ufeff${text}`)
