import { decodeWords } from 'postal-mime'
import { innerName } from '../inner-name.ts'
import { headerOf, isBlankLine, latin1, nextLine, readHeaders, type Headers } from './header-fields.ts'
import { parseParameters } from './parameters.ts'
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding.ts'

/** A message or a part of one. A multipart has `parts` and an empty body. */
export type MimePart = {
  readonly headers: Headers
  /** "text/html", in lower case; "text/plain" where nothing is said. */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  /** "attachment", "inline", or ''. */
  readonly disposition: string
  /** The name that an attachment was sent under, without folders; '' where it has none. */
  readonly fileName: string
  readonly parts: readonly MimePart[]
  /** The body, its transfer encoding undone; decoded anew at each call. */
  readonly body: () => Uint8Array
}

/** A real mail has four or five levels; each is scanned once for its boundaries. */
const DEEPEST = 60
const DASH = 45

/**
 * Takes a MIME message apart (RFC 2045, 2046, 2183) without changing its bytes, so that a body whose charset is not
 * declared, or wrongly, can still be made out. Faults are read past: a missing end, an unknown encoding, no boundary.
 */
export function readMime(bytes: Uint8Array, defaultType = 'text/plain', depth = 0): MimePart {
  const { headers, bodyAt } = readHeaders(bytes)
  const content = parseParameters(headerOf(headers, 'content-type'))
  const disposition = parseParameters(headerOf(headers, 'content-disposition'))
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(content.value) ? content.value : defaultType
  const boundary = content.parameters.get('boundary') ?? ''
  const body = bytes.subarray(bodyAt)
  const slices =
    type.startsWith('multipart/') && boundary !== '' && depth < DEEPEST ? slicesOf(body, boundary) : []
  const partType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const encoding = headerOf(headers, 'content-transfer-encoding').toLowerCase()
  const name = disposition.parameters.get('filename') ?? content.parameters.get('name') ?? ''
  return {
    headers,
    // Without boundaries there are no parts, only the text that somebody wrote there.
    type: type.startsWith('multipart/') && slices.length === 0 ? 'text/plain' : type,
    parameters: content.parameters,
    disposition: disposition.value,
    fileName: name === '' ? '' : innerName(decodeWords(name)),
    parts: slices.map((slice) => readMime(slice, partType, depth + 1)),
    body: () => (slices.length > 0 ? new Uint8Array() : decoded(body, encoding))
  }
}

function decoded(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding.includes('base64')) return decodeBase64(bytes)
  return encoding.includes('quoted-printable') ? decodeQuotedPrintable(bytes) : bytes
}

/** What stands between the boundary lines. The line break before a boundary belongs to it (RFC 2046, 5.1.1). */
function slicesOf(bytes: Uint8Array, boundary: string): readonly Uint8Array[] {
  const mark = new TextEncoder().encode(`--${boundary}`)
  const slices: Uint8Array[] = []
  let start = -1
  for (let at = 0; at < bytes.length; at = nextLine(bytes, at)) {
    const kind = boundaryAt(bytes, at, mark)
    if (kind === null) continue
    if (start >= 0) slices.push(bytes.subarray(start, withoutBreak(bytes, start, at)))
    start = kind === 'end' ? -1 : nextLine(bytes, at)
    if (kind === 'end') break
  }
  if (start >= 0 && start < bytes.length) slices.push(bytes.subarray(start))
  return slices
}

// One boundary may be the start of another, so the line must hold nothing else.
function boundaryAt(bytes: Uint8Array, at: number, mark: Uint8Array): 'next' | 'end' | null {
  if (bytes[at] !== DASH || bytes[at + 1] !== DASH) return null
  if (!mark.every((byte, index) => bytes[at + index] === byte)) return null
  const rest = at + mark.length
  const ends = bytes[rest] === DASH && bytes[rest + 1] === DASH
  return isBlankLine(bytes, ends ? rest + 2 : rest, nextLine(bytes, at)) ? (ends ? 'end' : 'next') : null
}

function withoutBreak(bytes: Uint8Array, start: number, end: number): number {
  const line = latin1(bytes.subarray(Math.max(start, end - 2), end))
  return end - (line.endsWith('\r\n') ? 2 : line.endsWith('\n') ? 1 : 0)
}
