import { isUtf8 } from 'node:buffer'
import { basename, join, sep } from 'node:path'
import type { FsPath } from '../vault/take-file.ts'

/** A readable stand-in for a name that is not valid UTF-8: each stray byte as `\xE9`. */
export function nameForPeople(name: Buffer): string {
  if (isUtf8(name)) return name.toString()
  const strict = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for (let at = 0; at < name.length;) {
    const length = [1, 2, 3, 4].find((count) => isUtf8(name.subarray(at, at + count))) ?? 0
    const byte = name[at]
    text +=
      length > 0 ? strict.decode(name.subarray(at, at + length)) : `\\x${byte?.toString(16).toUpperCase()}`
    at += Math.max(length, 1)
  }
  return text
}

/** Text as long as it can be: Windows' long paths and messages need it. Bytes only below a name that is no text. */
export function joinPath(folder: FsPath, name: Buffer): FsPath {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString())
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name])
}

/** The folder's own name; a whole disk is called by its root. */
export const folderName = (path: string): string => basename(path) || path
