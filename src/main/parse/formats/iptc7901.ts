import type { Format } from '../format.ts'
import { is7901Header, readIptc7901 } from '../wire/iptc7901.ts'
import { readTransmissions } from '../wire/read-transmissions.ts'

const STARTS = /^[^\x01]{0,200}\x01[a-z]{2,4}\d{1,5}\s\d\s[a-z]{1,3}\s\d/i

/** Wire copy as IPTC 7901 frames it. */
export const iptc7901: Format = {
  name: 'iptc7901',
  sniff: ({ start }) => STARTS.test(start),
  parse: ({ bytes }) => readTransmissions(bytes, 'IPTC 7901', is7901Header, readIptc7901)
}
