import type { ColumnMapping } from '#shared/import/column-mapping.ts'
import { fail, ok } from '#shared/result.ts'
import { createBudget, LARGEST_PART, type Budget } from './containers/budget.ts'
import { decodeText } from './decode/decode-text.ts'
import type { Reading, Source } from './format.ts'
import { formats } from './formats/formats.ts'
import type { Parsed, ParseProblem } from './parse-problem.ts'
import { knownFile } from './refused/known-files.ts'
import type { Story } from './story/story.ts'

/** Bytes. A container is taken apart where it lies in memory, and may be larger than what is in it. */
const LARGEST_CONTAINER = 512 * 1024 * 1024
const START = 2048
/** A mail in an archive of a packed folder: more levels than that are an attack or a mistake. */
const DEEPEST = 3

/** `columns`, `url`, `budget`: see `Source`; `depth`: containers around the file. */
type Surroundings = {
  readonly columns: readonly ColumnMapping[]
  readonly depth?: number
  readonly url?: string
  readonly budget?: Budget
}

const tooDeep: ParseProblem = {
  code: 'too-deep',
  message: 'It is packed too many times over. Unpack the outer ones and import the folder.'
}

/** Finds the format of a file by its bytes and name, and reads the stories in it. */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  { columns, depth = 0, url, budget = createBudget() }: Surroundings
): Promise<Parsed<Reading>> {
  if (bytes.length === 0) return fail('empty', 'The file is empty.')
  if (fileName.startsWith('.')) return fail('hidden', 'Hidden files are not imported.')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START))
  const known = knownFile(start, fileName)
  if (known) return fail(known.code, `This is a file of another kind (${known.name}). ${known.advice}`)
  const source: Source = {
    bytes,
    fileName,
    extension: /\.([a-z0-9]{1,10})\s*$/i.exec(fileName)?.[1]?.toLowerCase() ?? '',
    start,
    columns,
    decode: ({ markup } = { markup: false }) => decodeText(bytes, markup),
    ...(url !== undefined && { url }),
    readInside: (inner, name, known) =>
      depth < DEEPEST
        ? readSource(inner, name, { columns, depth: depth + 1, budget, ...known })
        : Promise.resolve({ ok: false, error: tooDeep }),
    tooDeep: depth < DEEPEST ? null : tooDeep,
    budget
  }
  const largest = depth === 0 ? LARGEST_CONTAINER : LARGEST_PART
  if (bytes.length > largest) return tooLarge(largest)
  const candidates = bytes.length > LARGEST_PART ? formats.filter(({ container }) => container) : formats
  const format = candidates.find((candidate) => candidate.sniff(source))
  if (!format && candidates !== formats) return tooLarge(LARGEST_PART)
  if (!format) return fail('unsupported', 'This kind of file is not read yet.')
  const reading = await format.parse(source)
  if (!reading.ok) return reading
  const { stories, leftOut } = reading.value
  const from = { format: format.name, fileName }
  return ok({
    leftOut,
    stories: stories.map((story): Story => ({
      from,
      ...(stories.length === 1 ? addressed(story, url) : story)
    }))
  })
}

/** The address says where a file with one story was; it is none of the addresses of many stories. */
const addressed = (story: Story, url: string | undefined): Story =>
  url === undefined || story.facts.url
    ? story
    : {
        ...story,
        facts: { ...story.facts, url: { value: url, how: 'address it was saved from', sure: 0.9 } }
      }

const tooLarge = (largest: number): Parsed<never> =>
  fail('too-large', `The file is larger than ${largest / 1024 / 1024} MB. Split it and import the parts.`)
