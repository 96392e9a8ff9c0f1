import type { Parsed, ParseProblem } from '../parse-problem.ts'
import { joined, type ByteChunks } from './gzip/inflate-chunks.ts'
import { ok } from '#shared/result.ts'

/** Reads an archive from its start to its end, whether its bytes are there or are unpacked on the way. */
export type ByteReader = {
  /** The next bytes, fewer at the end. */
  readonly take: (length: number) => Uint8Array
  /** The same without taking them. */
  readonly peek: (length: number) => Uint8Array
  readonly skip: (length: number) => void
  /** The next line with its line feed, cut off at `most` bytes; empty at the end. */
  readonly line: (most: number) => Uint8Array
  /** Why the bytes ended too soon; null where they did not, or have not ended. */
  readonly problem: () => ParseProblem | null
}

const LF = 10

export function readBytes(chunks: ByteChunks): ByteReader {
  let held: Uint8Array = new Uint8Array()
  let end: Parsed<null> | null = null

  function next(): Uint8Array {
    const step = chunks.next()
    if (step.done !== true) return step.value
    end = step.value
    return new Uint8Array()
  }

  function hold(length: number): void {
    if (held.length >= length || end) return
    const parts = held.length > 0 ? [held] : []
    let size = held.length
    while (size < length && !end) {
      const chunk = next()
      if (chunk.length > 0) parts.push(chunk)
      size += chunk.length
    }
    held = joined(parts, size)
  }

  function peek(length: number): Uint8Array {
    hold(length)
    return held.subarray(0, length)
  }

  function take(length: number): Uint8Array {
    const taken = peek(length)
    held = held.subarray(taken.length)
    return taken
  }

  return {
    peek,
    take,
    skip: (length) => {
      let left = length
      while (left > held.length && !end) {
        left -= held.length
        held = next()
      }
      held = held.subarray(Math.min(left, held.length))
    },
    line: (most) => {
      for (let size = Math.min(512, most); ; size = Math.min(size * 2, most)) {
        const seen = peek(size)
        const feed = seen.indexOf(LF)
        if (feed >= 0) return take(feed + 1)
        if (seen.length < size || size === most) return take(size)
      }
    },
    problem: () => (end?.ok === false ? end.error : null)
  }
}

/** Bytes that are there already. */
export function* wholeBytes(bytes: Uint8Array): ByteChunks {
  if (bytes.length > 0) yield bytes
  return ok(null)
}
