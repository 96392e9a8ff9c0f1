/** What a scanner tells of, in the order of the file. */
export type RtfListener = {
  readonly open: () => void
  readonly close: () => void
  /** A control word; `parameter` is null where it has none. */
  readonly word: (name: string, parameter: number | null) => void
  /** A control symbol such as "\~", by its character's code. */
  readonly symbol: (code: number) => void
  /** A byte of text in the encoding of the moment; `escaped`: it was written as \'hh. */
  readonly byte: (value: number, escaped: boolean) => void
  /** True while text is not wanted, so that pictures and the like are passed over at speed. */
  readonly skips: () => boolean
}

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const QUOTE = 0x27
const MINUS = 0x2d
const SPACE = 0x20
const LONGEST_WORD = 32

/**
 * Takes RTF apart (Word 2007 Rich Text Format Specification 1.9.1, "RTF Syntax") in one pass that never looks back;
 * anything is accepted, and data of `\bin` is jumped over.
 */
export function scanRtf(bytes: Uint8Array, listener: RtfListener): void {
  const { length } = bytes
  let at = 0
  while (at < length) {
    const code = bytes[at++] ?? 0
    if (code === OPEN) listener.open()
    else if (code === CLOSE) listener.close()
    else if (code === BACKSLASH) at = readControl(bytes, at, listener)
    else if (listener.skips()) at = nextSign(bytes, at)
    else if (code !== 0x0a && code !== 0x0d && code !== 0) listener.byte(code, false)
  }
}

function nextSign(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === OPEN || code === CLOSE || code === BACKSLASH) break
  }
  return at
}

/** Reads what follows a backslash; returns where the rest begins. */
function readControl(bytes: Uint8Array, from: number, listener: RtfListener): number {
  const code = bytes[from]
  if (code === undefined) return from
  if (code === QUOTE) {
    const value = hexDigit(bytes[from + 1]) * 16 + hexDigit(bytes[from + 2])
    if (Number.isNaN(value)) return from + 1
    listener.byte(value, true)
    return from + 3
  }
  if (!isLetter(code)) {
    listener.symbol(code)
    return from + 1
  }
  let at = from
  while (isLetter(bytes[at])) at++
  const name = String.fromCharCode(...bytes.subarray(from, Math.min(at, from + LONGEST_WORD)))
  const negative = bytes[at] === MINUS
  if (negative) at++
  let parameter: number | null = null
  for (; isDigit(bytes[at]); at++) parameter = Math.min((parameter ?? 0) * 10 + (bytes[at] ?? 0) - 0x30, 1e12)
  if (bytes[at] === SPACE) at++
  if (name === 'bin') return endOfBinary(bytes, at, negative ? 0 : (parameter ?? 0))
  listener.word(name, parameter !== null && negative ? -parameter : parameter)
  return at
}

const BLUR = 16

/** Where binary data ends: at the brace that closes its group, also where the count is a little or a lot too large. */
function endOfBinary(bytes: Uint8Array, from: number, count: number): number {
  const end = from + count
  if (end >= bytes.length) {
    const brace = bytes.indexOf(CLOSE, from)
    return brace < 0 ? bytes.length : brace
  }
  const next = bytes[end] ?? 0
  if (next === CLOSE || next === BACKSLASH || next <= SPACE) return end
  const brace = bytes.lastIndexOf(CLOSE, end)
  return brace >= Math.max(from, end - BLUR) ? brace : end
}

const isLetter = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a))
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39

function hexDigit(code: number | undefined): number {
  if (code === undefined) return Number.NaN
  if (isDigit(code)) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN
}
