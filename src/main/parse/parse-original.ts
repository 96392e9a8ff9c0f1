import type { Draft } from '#shared/article/draft.ts'
import { ok } from '#shared/result.ts'
import type { LeftOut } from './format.ts'
import type { Parsed } from './parse-problem.ts'
import { readSource } from './read-source.ts'
import { finishDraft } from './story/finish-draft.ts'

export type ParseOptions = {
  /** False leaves the quotes out, which is many times faster. */
  readonly quotes?: boolean
}

/** The articles of one original, and what of a container gave none. */
export type ParsedOriginal = { readonly drafts: readonly Draft[]; readonly leftOut: readonly LeftOut[] }

/**
 * Reads one original: its bytes and the name it came with, nothing else, so that the same file always gives the same
 * drafts. A file that gives none fails with a code (see `outcomeOf`) and a message that says what to do.
 */
export async function parseOriginal(
  bytes: Uint8Array,
  fileName: string,
  { quotes = true }: ParseOptions = {}
): Promise<Parsed<ParsedOriginal>> {
  const reading = await readSource(bytes, fileName)
  if (!reading.ok) return reading
  const { stories, leftOut } = reading.value
  return ok({
    leftOut,
    drafts: stories.map((story, part) =>
      finishDraft(story, { part, ...(story.from ?? { format: 'text', fileName }), quotes })
    )
  })
}
