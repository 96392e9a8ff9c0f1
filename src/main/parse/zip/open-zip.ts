import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type Entry } from '@zip.js/zip.js'
import { fail, messageOf, ok } from '#shared/result.ts'
import type { Parsed } from '../parse-problem.ts'

/** A file in a ZIP; `name` is its path there with "/", `bytes` its size unpacked as the archive claims it. */
export type ZipEntry = {
  readonly name: string
  readonly bytes: number
  readonly locked: boolean
  /** A symbolic link: its bytes are a path, and nobody follows it. */
  readonly link: boolean
  /** As `Zip.read`, for this very entry: an archive may hold several of one name. */
  readonly unpack: () => Promise<Parsed<Uint8Array>>
}

export type Zip = {
  /** Files, in the archive's order, without folders. */
  readonly entries: readonly ZipEntry[]
  /** Unpacks one file, its checksum checked. Fails where it is locked, broken or too large. */
  readonly read: (name: string) => Promise<Parsed<Uint8Array>>
}

// Limits against ZIP bombs (Fifield, "A better zip bomb", WOOT 2019): number, size, ratio and overlap.
const MOST_ENTRIES = 20_000
const LARGEST_ENTRY = 64 * 1024 * 1024
const LARGEST_TOTAL = 1024 * 1024 * 1024
const HIGHEST_RATIO = 200
/** Bytes: below this a high ratio does no harm. */
const RATIO_MATTERS = 4 * 1024 * 1024

configure({ useWebWorkers: false })

const TOO_MUCH = 'Unpack it yourself, look at what it holds, and import the folder.'

/**
 * Opens a ZIP by its directory; nothing is unpacked yet. Names that lead out of the archive ("../", "/etc", "C:\")
 * are made harmless by their reader taking the last part only; here they stay as written.
 */
export async function openZip(bytes: Uint8Array): Promise<Parsed<Zip>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    checkSignature: true,
    checkOverlappingEntry: true,
    // One name that leads out costs only its place: readers take the last part (see innerName).
    filenameValidation: 'tolerant'
  })
  const files: Entry[] = []
  let total = 0
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (files.length >= MOST_ENTRIES)
        return fail('too-much', `The archive holds more than ${MOST_ENTRIES} files. ${TOO_MUCH}`)
      if (entry.directory) continue
      total += entry.uncompressedSize
      files.push(entry)
    }
  } catch (thrown) {
    return fail('broken', `The archive is damaged (${messageOf(thrown)}). Copy or download it again.`)
  }
  if (total > LARGEST_TOTAL || (total > RATIO_MATTERS && total / bytes.length > HIGHEST_RATIO))
    return fail('too-much', `The archive would unpack to ${Math.round(total / 1e6)} MB. ${TOO_MUCH}`)
  return ok({
    entries: files.map((entry) => ({
      name: entry.filename,
      bytes: entry.uncompressedSize,
      locked: entry.encrypted,
      link: entry.externalFileAttributes >>> 28 === 0xa,
      unpack: () => readEntry(entry)
    })),
    read: (name) => readEntry(files.find((entry) => entry.filename === name))
  })
}

async function readEntry(entry: Entry | undefined): Promise<Parsed<Uint8Array>> {
  if (!entry || entry.directory) return fail('broken', 'The archive lacks a part that it should have.')
  if (entry.encrypted)
    return fail('locked', 'It is locked with a password. Unlock it and import it once more.')
  if (entry.uncompressedSize > LARGEST_ENTRY)
    return fail('too-large', `It is larger than ${LARGEST_ENTRY / 1024 / 1024} MB unpacked. ${TOO_MUCH}`)
  try {
    return ok(
      await entry.getData(new Uint8ArrayWriter(), { checkSignature: true, checkOverlappingEntry: true })
    )
  } catch (thrown) {
    return fail(
      'broken',
      `It is damaged inside the archive (${messageOf(thrown)}). Copy or download it again.`
    )
  }
}
