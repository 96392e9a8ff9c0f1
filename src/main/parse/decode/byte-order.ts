type Mark = { readonly encoding: string; readonly decode: (bytes: Uint8Array) => string }

const withDecoder = (encoding: string): Mark => ({
  encoding,
  decode: (bytes) => new TextDecoder(encoding).decode(bytes)
})

/** The Unicode encoding a byte order mark names, or null. */
export function byteOrderMark(bytes: Uint8Array): Mark | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return withDecoder('utf-8')
  // UTF-32LE starts like UTF-16LE, so the longer mark is looked for first.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    return { encoding: 'utf-32le', decode: (all) => decodeUtf32(all, true) }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff)
    return { encoding: 'utf-32be', decode: (all) => decodeUtf32(all, false) }
  if (a === 0xff && b === 0xfe) return withDecoder('utf-16le')
  if (a === 0xfe && b === 0xff) return withDecoder('utf-16be')
  return null
}

// TextDecoder knows no UTF-32.
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian)
    parts.push(code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd')
  }
  return parts.join('')
}

const EAST_ASIAN = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]/g
const COMMON =
  /[\t\n\r\x20-\x7e\u00a0-\u00ff\u2010-\u2027\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]/g

/** UTF-16 of Chinese, Japanese or Korean, in which blanks and figures are few: nearly all of it reads as such. */
function eastAsian(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(encoding).decode(bytes)
    const asian = text.match(EAST_ASIAN)?.length ?? 0
    const common = text.match(COMMON)?.length ?? 0
    // Turned the wrong way round, line ends and blanks become rare signs (U+0A00, U+2000).
    if (asian > text.length * 0.3 && common > text.length * 0.97) return encoding
  }
  return null
}

/**
 * UTF-16 without a mark: spaces, digits and line ends have a NUL in one half of the pairs and almost never in the
 * other. Looks at the first 8 kB.
 */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 8192) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const pairs = length / 2
  const little = odd > pairs * 0.1 && even <= odd * 0.02
  const big = even > pairs * 0.1 && odd <= even * 0.02
  const encoding = little ? 'utf-16le' : big ? 'utf-16be' : eastAsian(bytes.subarray(0, length))
  if (encoding === null) return null
  // Tables of small numbers show the same pattern; as text they would be full of control characters.
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, length))
  const controls = sample.match(/[\x00-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0
  return controls <= sample.length * 0.01 ? encoding : null
}
