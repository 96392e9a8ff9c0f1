import { isBlankLine, latin1, nextLine } from '../mime/header-fields.ts'

const SEPARATOR = /^From \S/
const FIELD = /^>?[\x21-\x39\x3b-\x7e]{1,200}[ \t]{0,20}:|^>From /
const QUOTED = /^>+From /
const SHOWN = 210

/**
 * The messages of a mailbox (RFC 4155, appendix A), one slice of its bytes each. A line "From …" parts two messages only
 * behind an empty line and above a header field: not every mail program marks such lines in the text with ">".
 */
export function* splitMbox(bytes: Uint8Array): Generator<Uint8Array> {
  let start = -1
  let behindBlank = true
  for (let at = 0; at < bytes.length;) {
    const next = nextLine(bytes, at)
    if (
      behindBlank &&
      bytes[at] === F &&
      lineStarts(bytes, at, SEPARATOR) &&
      lineStarts(bytes, next, FIELD)
    ) {
      if (start >= 0) yield bytes.subarray(start, at)
      start = next
    }
    behindBlank = isBlankLine(bytes, at, next)
    at = next
  }
  if (start >= 0) yield bytes.subarray(start)
}

const F = 70
const ANGLE = 62

function lineStarts(bytes: Uint8Array, at: number, pattern: RegExp): boolean {
  return (
    at < bytes.length && pattern.test(latin1(bytes.subarray(at, Math.min(nextLine(bytes, at), at + SHOWN))))
  )
}

/** Undoes the quoting of mboxrd, of which mboxo's is a part: lines ">From ", ">>From " lose one mark. */
export function unquoted(message: Uint8Array): Uint8Array {
  const marks: number[] = []
  for (let at = 0; at < message.length; at = nextLine(message, at))
    if (message[at] === ANGLE && lineStarts(message, at, QUOTED)) marks.push(at)
  if (marks.length === 0) return message
  const out = new Uint8Array(message.length - marks.length)
  let from = 0
  let to = 0
  for (const mark of [...marks, message.length]) {
    out.set(message.subarray(from, mark), to)
    to += mark - from
    from = mark + 1
  }
  return out
}
