/**
 * True where invalid UTF-8 is UTF-8 with damage (a file cut inside a character, one pasted Latin-1 line) rather than
 * another encoding: legacy text seldom forms a whole multi-byte character, damaged UTF-8 mostly does.
 */
export function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      at++
      continue
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0
    const tail = length === 0 ? 0 : continuations(bytes, at + 1, length - 1)
    if (length > 0 && tail === length - 1) {
      // Three bytes that fit together by chance are far rarer than two.
      whole += length === 2 ? 1 : 3
      at += length
    } else {
      // The end of the file inside a character is the commonest damage and says nothing against UTF-8.
      if (length === 0 || at + 1 + tail < bytes.length) broken++
      at += 1 + tail
    }
  }
  return whole > broken
}

function continuations(bytes: Uint8Array, from: number, most: number): number {
  let count = 0
  while (count < most && ((bytes[from + count] ?? 0) & 0xc0) === 0x80) count++
  return count
}
