import { decodeText } from '../decode/decode-text.ts'
import { decodeWindows1252 } from '../decode/windows-1252.ts'

/**
 * One transmission of a news wire as the IPTC's recommendation 7901 and ANPA 1312 frame it: SOH header STX text ETX
 * trailer EOT. Controls inside the parts are kept.
 */
export type WireMessage = {
  readonly header: string
  readonly text: string
  readonly trailer: string
  /** False where ETX is missing: the transmission broke off. */
  readonly complete: boolean
}

const SOH = 0x01
const STX = 0x02
const ETX = 0x03
const EOT = 0x04

/** The transmissions of a file, in order; a header without a text is none. */
export function messagesOf(bytes: Uint8Array): readonly WireMessage[] {
  const messages: WireMessage[] = []
  let start = bytes.indexOf(SOH)
  while (start >= 0) {
    const next = bytes.indexOf(SOH, start + 1)
    const message = readMessage(bytes.subarray(start + 1, next < 0 ? bytes.length : next))
    if (message) messages.push(message)
    start = next
  }
  return messages
}

function readMessage(bytes: Uint8Array): WireMessage | null {
  const text = bytes.indexOf(STX)
  if (text < 0) return null
  const end = [bytes.indexOf(ETX, text), bytes.indexOf(EOT, text)].filter((at) => at >= 0)
  const textEnd = Math.min(bytes.length, ...end)
  return {
    header: new TextDecoder('latin1').decode(bytes.subarray(0, text)),
    text: decoded(bytes.subarray(text + 1, textEnd)),
    trailer: new TextDecoder('latin1').decode(bytes.subarray(textEnd + 1)),
    complete: bytes.includes(ETX, text)
  }
}

/** The bytes by the encoding that they are in, with their controls: those are the wire's typesetting signs. */
function decoded(bytes: Uint8Array): string {
  const found = decodeText(bytes, false)
  if (!found.ok) return ''
  const { encoding } = found.value
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
}
