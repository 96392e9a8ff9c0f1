import { fail, ok } from '#shared/result.ts'
import type { LeftOut, Reading, Source } from '../format.ts'
import { leftOutWords } from '../left-out-words.ts'
import { outcomeOf, type Parsed } from '../parse-problem.ts'
import { systemName } from '../refused/file-names.ts'
import type { Story } from '../story/story.ts'
import { innerName } from './inner-name.ts'

/** A packed file: its path in the container, and its bytes once they are asked for. */
export type PackedPart = { readonly path: string; readonly unpack: () => Promise<Parsed<Uint8Array>> }

/** Reads the parts of a container one after the other, in its order; what systems keep beside files is passed over. */
export async function readParts(source: Source, parts: Iterable<PackedPart>): Promise<Parsed<Reading>> {
  const stories: Story[] = []
  const leftOut: LeftOut[] = []
  for (const { path, unpack } of parts) {
    const name = innerName(path)
    if (isSystemFile(path, name)) continue
    if (source.tooDeep) return { ok: false, error: source.tooDeep }
    const paid = source.budget.charge({ parts: 1 })
    if (!paid.ok) {
      leftOut.push({ name: 'The rest', ...paid.error })
      break
    }
    const bytes = await unpack()
    const reading = bytes.ok ? await source.readInside(bytes.value, name) : bytes
    if (!reading.ok) leftOut.push({ name, ...reading.error })
    else {
      for (const story of reading.value.stories) stories.push(story)
      for (const part of reading.value.leftOut) leftOut.push({ ...part, name: `${name}, ${part.name}` })
    }
  }
  return concluded(stories, leftOut)
}

/** A container without a single article has no reading, only the reasons of its parts. */
export function concluded(stories: readonly Story[], leftOut: readonly LeftOut[]): Parsed<Reading> {
  if (stories.length > 0) return ok({ stories, leftOut })
  const worst = leftOut.find(({ code }) => outcomeOf(code) === 'failed') ?? leftOut[0]
  if (!worst) return fail('empty', 'It holds no files that could be articles.')
  return fail(worst.code, leftOutWords(leftOut))
}

const isSystemFile = (path: string, name: string): boolean =>
  name.startsWith('.') || systemName.test(name) || /^__MACOSX[/\\]/.test(path)

/** The reading of a container that is only the wrapping of one page: its stories are said to come from the file itself. */
export const readFrom = (reading: Reading, format: string, { fileName }: Source): Reading => ({
  ...reading,
  stories: reading.stories.map((story) => ({ ...story, from: { format, fileName } }))
})
