import {
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset
} from 'pako'
import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import type { Budget } from '../budget.ts'

/** Bytes of a compressed file as they are asked for; the end says whether that was all of them. */
export type ByteChunks = Generator<Uint8Array, Parsed<null>>

/** What stands around the compressed data (RFC 1950 to 1952), as zlib's `windowBits`. */
const WRAPPINGS = { gzip: 31, zlib: 15, raw: -15 } as const
export type Wrapping = keyof typeof WRAPPINGS

const CHUNK = 64 * 1024

export const isGzip = (bytes: Uint8Array, at = 0): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8

/**
 * Unpacks a chunk at a time, checksums checked, however much it unpacks to. Gzip files of several members one after
 * the other (each record of a WARC is one) are read as one; what follows the last member and is none is passed over.
 * pako's own `Inflate` drops what it had unpacked when such a rest comes, hence its lower layer.
 */
export function* inflateChunks(bytes: Uint8Array, wrapping: Wrapping, budget: Budget): ByteChunks {
  const stream = new ZStream()
  zlibInflateInit2(stream, WRAPPINGS[wrapping])
  stream.input = bytes
  stream.next_in = 0
  stream.avail_in = bytes.length
  for (;;) {
    const output = new Uint8Array(CHUNK)
    stream.output = output
    stream.next_out = 0
    stream.avail_out = CHUNK
    const status = zlibInflate(stream, Z_NO_FLUSH)
    if (stream.next_out > 0) {
      const paid = budget.charge({ bytes: stream.next_out })
      if (!paid.ok) return paid
      yield output.subarray(0, stream.next_out)
    }
    if (status === Z_STREAM_END) {
      if (wrapping !== 'gzip' || !isGzip(bytes, stream.next_in)) return ok(null)
      zlibInflateReset(stream)
    } else if (status !== Z_OK) return damaged
  }
}

const damaged = fail('broken', 'It is damaged or ends too soon. Copy or download it again.')

/** The whole of it, where it is no more than `most` bytes. */
export function inflateAll(chunks: ByteChunks, most: number): Parsed<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for (let next = chunks.next(); ; next = chunks.next()) {
    if (next.done === true) return next.value.ok ? ok(joined(parts, length)) : next.value
    parts.push(next.value)
    length += next.value.length
    if (length > most)
      return fail(
        'too-large',
        `It is larger than ${Math.round(most / 1024 / 1024)} MB unpacked. Split it and import the parts.`
      )
  }
}

/** The bytes of `parts`, `length` in all, in one piece. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts
  if (first && parts.length === 1) return first
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
