import { decodeText } from '../../decode/decode-text.ts'

/** A header field with its folded lines joined; `name` in lower case. Encoded words are not yet decoded. */
export type HeaderField = { readonly name: string; readonly value: string }
export type Headers = readonly HeaderField[]

const FIELD = /^([\x21-\x39\x3b-\x7e]{1,200})[ \t]{0,20}:/
const LF = 10

/** Offset of the line behind the one that starts at `from`. */
export function nextLine(bytes: Uint8Array, from: number): number {
  const feed = bytes.indexOf(LF, from)
  return feed < 0 ? bytes.length : feed + 1
}

/** True where the line from `from` to the next holds nothing but blanks. */
export function isBlankLine(bytes: Uint8Array, from: number, next: number): boolean {
  for (let at = from; at < next; at++) if ((bytes[at] ?? 0) > 32) return false
  return true
}

/**
 * The header fields at the head of a message or a part (RFC 5322, 2.2) and the offset of its body. Blank lines and an
 * mbox separator ("From jane Tue …") above them are passed over. What is no field ends the head as a blank line does.
 */
export function readHeaders(bytes: Uint8Array): { readonly headers: Headers; readonly bodyAt: number } {
  let at = 0
  const lineAt = (from: number): string =>
    latin1(bytes.subarray(from, Math.min(nextLine(bytes, from), from + 300)))
  while (at < bytes.length && isBlankLine(bytes, at, nextLine(bytes, at))) at = nextLine(bytes, at)
  if (/^(?:\xef\xbb\xbf)?>?From [^\n]*\n/.test(lineAt(at))) at = nextLine(bytes, at)
  const start = at
  let bodyAt = at
  while (at < bytes.length) {
    const next = nextLine(bytes, at)
    bodyAt = next
    if (isBlankLine(bytes, at, next)) break
    const folded = at > start && (bytes[at] === 32 || bytes[at] === 9)
    if (!folded && !FIELD.test(lineAt(at).replace(/^\xef\xbb\xbf/, ''))) {
      bodyAt = at
      break
    }
    at = next
  }
  return { headers: fieldsOf(textOf(bytes.subarray(start, at))), bodyAt }
}

function fieldsOf(text: string): Headers {
  const fields: { name: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const field = /^[ \t]/.test(line) ? null : FIELD.exec(line)
    if (field) fields.push({ name: (field[1] ?? '').toLowerCase(), lines: [line.slice(field[0].length)] })
    else fields.at(-1)?.lines.push(line)
  }
  return fields.map(({ name, lines }) => ({ name, value: lines.join('').trim() }))
}

// Header fields should be ASCII; what mailers put there raw is UTF-8 or the sender's own encoding.
function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes, false)
  return decoded.ok ? decoded.value.text : latin1(bytes)
}

export const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** The first field of that name (lower case), or ''. */
export const headerOf = (headers: Headers, name: string): string =>
  headers.find((field) => field.name === name)?.value ?? ''
