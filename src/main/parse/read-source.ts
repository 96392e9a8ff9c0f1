import type { ColumnMapping } from '#shared/import/column-mapping.ts'
import { fail, ok } from '#shared/result.ts'
import { decodeText } from './decode/decode-text.ts'
import type { Reading, Source } from './format.ts'
import { formats } from './formats/formats.ts'
import type { Parsed } from './parse-problem.ts'
import { knownFile } from './refused/known-files.ts'
import type { Story } from './story/story.ts'

const LARGEST = 64 * 1024 * 1024
const START = 2048
/** A mail in an archive of a packed folder: more levels than that are an attack or a mistake. */
const DEEPEST = 3

/** `columns`: see `Source`; `depth`: containers around the file. */
type Surroundings = { readonly columns: readonly ColumnMapping[]; readonly depth?: number }

/** Finds the format of a file by its bytes and name, and reads the stories in it. */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  { columns, depth = 0 }: Surroundings
): Promise<Parsed<Reading>> {
  if (bytes.length === 0) return fail('empty', 'The file is empty.')
  if (fileName.startsWith('.')) return fail('hidden', 'Hidden files are not imported.')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START))
  const known = knownFile(start, fileName)
  if (known) return fail(known.code, `This is a file of another kind (${known.name}). ${known.advice}`)
  if (bytes.length > LARGEST)
    return fail(
      'too-large',
      `The file is larger than ${LARGEST / 1024 / 1024} MB. Split it and import the parts.`
    )

  const source: Source = {
    bytes,
    fileName,
    extension: /\.([a-z0-9]{1,10})\s*$/i.exec(fileName)?.[1]?.toLowerCase() ?? '',
    start,
    columns,
    decode: ({ markup } = { markup: false }) => decodeText(bytes, markup),
    readInside: async (inner, name) =>
      depth < DEEPEST
        ? readSource(inner, name, { columns, depth: depth + 1 })
        : fail('too-deep', 'It is packed too many times over. Unpack the outer ones and import the folder.')
  }
  const format = formats.find((candidate) => candidate.sniff(source))
  if (!format) return fail('unsupported', 'This kind of file is not read yet.')
  const reading = await format.parse(source)
  if (!reading.ok) return reading
  const { stories, leftOut } = reading.value
  return ok({
    leftOut,
    stories: stories.map((story): Story => ({ from: { format: format.name, fileName }, ...story }))
  })
}
