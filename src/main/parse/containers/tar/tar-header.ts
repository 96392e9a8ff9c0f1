import { latin1 } from '../mime/header-fields.ts'

/** Everything in a tar stands in blocks of this many bytes. */
export const BLOCK = 512

/** A header block (POSIX.1-1988 "ustar", and GNU's and the older form). `path` may yet be replaced by a record before it. */
export type TarHeader = { readonly path: string; readonly size: number; readonly type: string }

/** Reads a header, or null where the block is none: its checksum tells. */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < BLOCK || checksum(block) !== octal(block.subarray(148, 156))) return null
  const prefix =
    latin1(block.subarray(257, 262)) === 'ustar' && block[262] === 0 ? text(block.subarray(345, 500)) : ''
  const name = text(block.subarray(0, 100))
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    size: number(block.subarray(124, 136)),
    type: String.fromCharCode(block[156] ?? 0)
  }
}

export const isTar = (start: Uint8Array): boolean => readTarHeader(start.subarray(0, BLOCK)) !== null

function checksum(block: Uint8Array): number {
  let sum = 8 * 32
  for (let at = 0; at < BLOCK; at++) if (at < 148 || at >= 156) sum += block[at] ?? 0
  return sum
}

const octal = (field: Uint8Array): number => {
  const digits = /^[ \0]*([0-7]{1,12})/.exec(latin1(field))?.[1]
  return digits === undefined ? NaN : parseInt(digits, 8)
}

/** GNU writes large sizes in base 256, with the first bit set. */
function number(field: Uint8Array): number {
  if (((field[0] ?? 0) & 0x80) === 0) return octal(field)
  return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, (field[0] ?? 0) & 0x7f)
}

/** A name up to its NUL: UTF-8 by POSIX, whatever the system wrote on old disks. */
export function text(field: Uint8Array): string {
  const end = field.indexOf(0)
  const bytes = end < 0 ? field : field.subarray(0, end)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return latin1(bytes)
  }
}

/** Extended header records, "24 path=sub/story.txt\n" (POSIX.1-2001, pax). */
export function paxRecords(bytes: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length;) {
    const length = /^(\d{1,9}) /.exec(latin1(bytes.subarray(at, at + 12)))?.[1] ?? ''
    const end = at + Number(length)
    if (length === '' || end <= at + length.length || end > bytes.length) break
    const record = text(bytes.subarray(at + length.length + 1, end - 1))
    const equals = record.indexOf('=')
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1))
    at = end
  }
  return records
}
