import type { Draft } from '#shared/article/draft.ts'
import type { ColumnMapping } from '#shared/import/column-mapping.ts'
import { ok } from '#shared/result.ts'
import { createBudget } from './containers/budget.ts'
import type { LeftOut } from './format.ts'
import type { Parsed } from './parse-problem.ts'
import { readSource } from './read-source.ts'
import { finishDraft } from './story/finish-draft.ts'
import type { Story } from './story/story.ts'

export type ParseOptions = {
  /** False leaves the quotes out, which is many times faster. */
  readonly quotes?: boolean
  /** What people have said of the columns of tables; without it only tables are read whose columns can be told. */
  readonly columns?: readonly ColumnMapping[]
  /** Called many times while the parts of a container are read, which may take minutes. */
  readonly onProgress?: () => void
}

/** The articles of one original, and what of a container gave none. */
export type ParsedOriginal = { readonly drafts: readonly Draft[]; readonly leftOut: readonly LeftOut[] }
/** The same with drafts that are made as they are asked for: the quotes of 10,000 articles take half a minute. */
export type OpenedOriginal = { readonly drafts: Iterable<Draft>; readonly leftOut: readonly LeftOut[] }

/**
 * Reads one original: its bytes and the name it came with, nothing else, so that the same file always gives the same
 * drafts. A file that gives none fails with a code (see `outcomeOf`) and a message that says what to do.
 */
export async function parseOriginal(
  bytes: Uint8Array,
  fileName: string,
  options: ParseOptions = {}
): Promise<Parsed<ParsedOriginal>> {
  const opened = await openOriginal(bytes, fileName, options)
  return opened.ok ? ok({ ...opened.value, drafts: [...opened.value.drafts] }) : opened
}

/** `parseOriginal` for those who pass the articles on one by one. */
export async function openOriginal(
  bytes: Uint8Array,
  fileName: string,
  { quotes = true, columns = [], onProgress }: ParseOptions = {}
): Promise<Parsed<OpenedOriginal>> {
  const reading = await readSource(bytes, fileName, { columns, budget: createBudget(onProgress) })
  if (!reading.ok) return reading
  const { stories, leftOut } = reading.value
  return ok({ leftOut, drafts: finished(stories, fileName, quotes) })
}

function* finished(stories: readonly Story[], fileName: string, quotes: boolean): Generator<Draft> {
  for (const [part, story] of stories.entries())
    yield finishDraft(story, { part, ...(story.from ?? { format: 'text', fileName }), quotes })
}
