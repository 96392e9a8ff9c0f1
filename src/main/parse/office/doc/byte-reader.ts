/** Little-endian numbers of a stream; what lies beyond its end is 0, as damaged files name places that they lack. */
export type ByteReader = {
  readonly length: number
  readonly u8: (at: number) => number
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
  readonly bytes: (from: number, length: number) => Uint8Array
}

export function byteReader(stream: Uint8Array): ByteReader {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const within = (at: number, size: number): boolean => at >= 0 && at + size <= stream.length
  return {
    length: stream.length,
    u8: (at) => (within(at, 1) ? view.getUint8(at) : 0),
    u16: (at) => (within(at, 2) ? view.getUint16(at, true) : 0),
    u32: (at) => (within(at, 4) ? view.getUint32(at, true) : 0),
    bytes: (from, length) => stream.subarray(Math.max(0, from), Math.max(0, from + length))
  }
}
