const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PADDING = 61
const VALUES = new Int8Array(256).fill(-1)
for (const [value, letter] of [...ALPHABET].entries()) VALUES[letter.charCodeAt(0)] = value

/** Base64 (RFC 2045, 6.8); characters outside the alphabet are passed over, as it demands, and padding may stand inside. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4) + 3)
  let length = 0
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    const value = VALUES[byte] ?? -1
    if (value < 0) {
      // Some mailers pad every line: what follows starts a new group.
      if (byte === PADDING) held = 0
      continue
    }
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held < 8) continue
    held -= 8
    out[length++] = (bits >> held) & 0xff
  }
  return out.subarray(0, length)
}

const EQUALS = 61
const LF = 10
const CR = 13
const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9 || byte === CR

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** Quoted-printable (RFC 2045, 6.7); an "=" that starts no code stays as it is. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== EQUALS) {
      out[length++] = byte
      continue
    }
    const high = hexValue(bytes[at + 1])
    const low = hexValue(bytes[at + 2])
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
      continue
    }
    // A line that ends in "=" goes on in the next one.
    let end = at + 1
    while (end < at + 80 && isBlank(bytes[end])) end++
    if (end >= bytes.length || bytes[end] === LF) at = end
    else out[length++] = byte
  }
  return out.subarray(0, length)
}
