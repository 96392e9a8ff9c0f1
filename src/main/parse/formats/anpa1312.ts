import type { Format } from '../format.ts'
import { isAnpaHeader, readAnpa1312 } from '../wire/anpa1312.ts'
import { readTransmissions } from '../wire/read-transmissions.ts'

// Synchronisation, start of heading, service letter and number, unit separator.
const STARTS = /^[^\x01]{0,200}\x01[a-z]?\d{3,5}\x1f/i

/** Wire copy as ANPA 1312 frames it, with the marks of the AP or the plain text of others. */
export const anpa1312: Format = {
  name: 'anpa1312',
  sniff: ({ start }) => STARTS.test(start),
  parse: ({ bytes }) => readTransmissions(bytes, 'ANPA 1312', isAnpaHeader, readAnpa1312)
}
