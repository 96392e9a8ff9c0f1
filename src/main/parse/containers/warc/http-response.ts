import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import { LARGEST_PART, type Budget } from '../budget.ts'
import { inflateAll, inflateChunks, isGzip, joined } from '../gzip/inflate-chunks.ts'
import { headerOf, latin1, nextLine, readHeaders } from '../mime/header-fields.ts'
import { parseParameters } from '../mime/parameters.ts'

/** What a server answered (RFC 9112); `body` undoes how it was sent. */
export type HttpResponse = {
  readonly status: number
  readonly type: string
  readonly charset: string
  readonly body: (budget: Budget) => Parsed<Uint8Array>
}

const STATUS = /^HTTP\/[\d.]{1,4} {1,3}(\d{3})\b/

/** Takes an answer apart; null where it is none. */
export function httpResponse(bytes: Uint8Array): HttpResponse | null {
  const at = nextLine(bytes, 0)
  const status = STATUS.exec(latin1(bytes.subarray(0, Math.min(at, 200))))?.[1]
  if (status === undefined) return null
  const { headers, bodyAt } = readHeaders(bytes.subarray(at))
  const content = parseParameters(headerOf(headers, 'content-type'))
  return {
    status: Number(status),
    type: content.value,
    charset: content.parameters.get('charset') ?? '',
    body: (budget) => {
      const sent = bytes.subarray(at + bodyAt)
      const whole = /\bchunked\b/i.test(headerOf(headers, 'transfer-encoding')) ? unchunked(sent) : sent
      return decoded(whole, headerOf(headers, 'content-encoding').trim().toLowerCase(), budget)
    }
  }
}

// Crawlers often undo the encoding and leave the header: the bytes are asked, not the header alone.
function decoded(bytes: Uint8Array, encoding: string, budget: Budget): Parsed<Uint8Array> {
  if (encoding === '' || encoding === 'identity') return ok(bytes)
  if (/^(?:x-)?gzip$/.test(encoding))
    return isGzip(bytes) ? inflateAll(inflateChunks(bytes, 'gzip', budget), LARGEST_PART) : ok(bytes)
  if (encoding === 'deflate') {
    // Servers send it with zlib's two bytes in front, as the standard says, or without (RFC 9110, 8.4.1.2).
    const zlib = ((bytes[0] ?? 0) & 15) === 8 && ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 === 0
    const raw = inflateAll(inflateChunks(bytes, zlib ? 'zlib' : 'raw', budget), LARGEST_PART)
    return raw.ok || !looksLikeText(bytes) ? raw : ok(bytes)
  }
  if (looksLikeText(bytes)) return ok(bytes)
  return fail(
    'unsupported',
    `It was sent compressed (${encoding.slice(0, 20)}), which is not read. Save the page itself.`
  )
}

const looksLikeText = (bytes: Uint8Array): boolean =>
  /^\s{0,80}<[!a-z?]/i.test(latin1(bytes.subarray(0, 100)))

const CHUNK = /^\s{0,4}([0-9a-f]{1,8})\s*(?:;[^\n]*)?\r?\n$/i

/** Joins a body that was sent in chunks (RFC 9112, 7.1); what does not follow the rules stays as it is. */
export function unchunked(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  for (let at = 0; at < bytes.length;) {
    const next = nextLine(bytes, at)
    const size = CHUNK.exec(latin1(bytes.subarray(at, Math.min(next, at + 300))))?.[1]
    if (size === undefined) return parts.length === 0 ? bytes : joined(parts, length)
    if (/^0+$/.test(size)) break
    const part = bytes.subarray(next, next + parseInt(size, 16))
    parts.push(part)
    length += part.length
    at = nextLine(bytes, next + part.length)
  }
  return joined(parts, length)
}
