import type { Draft } from '#shared/article/draft.ts'
import { fail, ok } from '#shared/result.ts'
import { decodeText } from './decode/decode-text.ts'
import type { Source } from './format.ts'
import { formats } from './formats/formats.ts'
import type { Parsed } from './parse-problem.ts'
import { knownFile } from './refused/known-files.ts'
import { finishDraft } from './story/finish-draft.ts'

export type ParseOptions = {
  /** False leaves the quotes out, which is many times faster. */
  readonly quotes?: boolean
}

const LARGEST = 64 * 1024 * 1024
const START = 2048

/**
 * Reads one original: its bytes and the name it came with, nothing else, so that the same file always gives the same
 * drafts. A file that gives none fails with a code (see `outcomeOf`) and a message that says what to do.
 */
export function parseOriginal(
  bytes: Uint8Array,
  fileName: string,
  options: ParseOptions = {}
): Parsed<readonly Draft[]> {
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
    decode: ({ markup } = { markup: false }) => decodeText(bytes, markup)
  }
  const format = formats.find((candidate) => candidate.sniff(source))
  if (!format) return fail('unsupported', 'This kind of file is not read yet.')
  const stories = format.parse(source)
  if (!stories.ok) return stories
  return ok(
    stories.value.map((story, part) =>
      finishDraft(story, { part, format: format.name, fileName, quotes: options.quotes ?? true })
    )
  )
}
