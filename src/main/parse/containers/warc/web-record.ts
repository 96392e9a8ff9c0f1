import type { ByteReader } from '../byte-reader.ts'
import { headerOf, latin1, readHeaders } from '../mime/header-fields.ts'
import { parseParameters } from '../mime/parameters.ts'

/** The head of a record; its block of `length` bytes stands behind it in the reader. */
export type WebRecord = {
  /** As in WARC: "response", "resource", "revisit", "request"… */
  readonly type: string
  /** '' where it has none. */
  readonly url: string
  readonly length: number
  /** What the block is: "application/http", "text/html"… */
  readonly contentType: string
  /** Tells one payload from another; '' where it is not said. */
  readonly digest: string
}

// WARC 0.18, 1.0, 1.1 (ISO 28500:2017).
const WARC = /^WARC\/\d\.\d{1,2}\s*$/
// ARC 1 and 2: "url ip date type [status checksum location offset file] length".
const ARC =
  /^([a-z][a-z0-9+.-]{1,20}:\S{1,8000}) (\S{1,100}) (\d{8,17}) (\S{1,200})(?: \S{1,2000}){0,5} (\d{1,15})\s*$/i
const LONGEST_LINE = 16 * 1024
const MOST_HEADERS = 500

export const isWebArchive = (start: Uint8Array): boolean => {
  const [first = ''] = latin1(start.subarray(0, 300)).split('\n')
  return WARC.test(first.trim()) || (first.startsWith('filedesc:') && ARC.test(first))
}

/**
 * Goes on to the next record and reads its head; null at the end. Lines that start none are passed over, so that after
 * a damaged record the next is found; `onDamage` is told of them once.
 */
export function nextRecord(reader: ByteReader, onDamage: () => void): WebRecord | null {
  for (let damaged = false; ;) {
    const bytes = reader.line(LONGEST_LINE)
    if (bytes.length === 0) return null
    const line = latin1(bytes)
    if (line.trim() === '') continue
    const record = WARC.test(line) ? warcRecord(reader) : arcRecord(line)
    if (record) return record
    if (!damaged) onDamage()
    damaged = true
  }
}

function warcRecord(reader: ByteReader): WebRecord | null {
  const lines: string[] = []
  for (let line = '\n'; line.trim() !== '' || lines.length === 0;) {
    line = latin1(reader.line(LONGEST_LINE))
    if (line === '' || lines.length > MOST_HEADERS) return null
    lines.push(line)
  }
  const { headers } = readHeaders(Uint8Array.from(lines.join(''), (letter) => letter.charCodeAt(0)))
  const length = /^\d{1,15}$/.exec(headerOf(headers, 'content-length'))?.[0]
  if (length === undefined) return null
  return {
    type: headerOf(headers, 'warc-type').toLowerCase(),
    // WARC 1.0 tools wrote the address in angles.
    url: headerOf(headers, 'warc-target-uri').replace(/^<|>$/g, ''),
    length: Number(length),
    contentType: parseParameters(headerOf(headers, 'content-type')).value,
    digest: headerOf(headers, 'warc-payload-digest')
  }
}

function arcRecord(line: string): WebRecord | null {
  const match = ARC.exec(line)
  if (!match) return null
  const [, url = '', , , type = '', length = ''] = match
  const web = /^https?:/i.test(url)
  return {
    type: url.startsWith('filedesc:') ? 'warcinfo' : web ? 'response' : 'metadata',
    url,
    length: Number(length),
    contentType: web ? 'application/http' : type,
    digest: ''
  }
}
