import { decodeText } from '../../decode/decode-text.ts'
import type { OfficeProperties } from '../office-properties.ts'
import { byteReader, type ByteReader } from './byte-reader.ts'

// MS-OLEPS 2.20–2.25: a set of properties, each a number with a place.
const TITLE = 2
const CREATED = 12
const TEXT = 0x1e
const TIME = 0x40
const MOST_PROPERTIES = 100
const LONGEST_TITLE = 500
/** From 1601, where Windows counts from in tenths of microseconds, to 1970, in milliseconds. */
const FROM_1601 = 11_644_473_600_000

/** Title and day of creation of the stream "SummaryInformation". */
export function summaryProperties(stream: Uint8Array | null): OfficeProperties {
  if (stream === null) return { title: null, created: null }
  const reader = byteReader(stream)
  const section = reader.u32(44)
  const count = Math.min(reader.u32(section + 4), MOST_PROPERTIES)
  const placeOf = (property: number): number | null => {
    for (let index = 0; index < count; index++)
      if (reader.u32(section + 8 + index * 8) === property)
        return section + reader.u32(section + 12 + index * 8)
    return null
  }
  return { title: textAt(reader, placeOf(TITLE)), created: timeAt(reader, placeOf(CREATED)) }
}

function textAt(reader: ByteReader, at: number | null): string | null {
  if (at === null || reader.u32(at) !== TEXT) return null
  const bytes = reader.bytes(at + 8, Math.min(reader.u32(at + 4), LONGEST_TITLE))
  const end = bytes.indexOf(0)
  const decoded = decodeText(end < 0 ? bytes : bytes.subarray(0, end), false)
  return decoded.ok && decoded.value.text.trim() !== '' ? decoded.value.text.trim() : null
}

function timeAt(reader: ByteReader, at: number | null): string | null {
  if (at === null || reader.u32(at) !== TIME) return null
  const ticks = reader.u32(at + 8) * 2 ** 32 + reader.u32(at + 4)
  const milliseconds = ticks / 10_000 - FROM_1601
  if (milliseconds < 0 || milliseconds > 7_258_118_400_000) return null
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
