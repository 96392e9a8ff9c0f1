import type { Draft } from '#shared/article/draft.ts'
import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import { ok, type Result } from '#shared/result.ts'
import type { AskArchive } from './ask-archive.ts'

/** What one message to the archive may hold of a file; characters of text, which is most of a draft. */
const SLICE = { drafts: 1000, characters: 4_000_000 }

/** Sends the drafts of files of very many articles ahead, a slice at a time; the files as they are to be stored. */
export async function stageLarge(
  files: readonly FileToStore[],
  importId: number,
  ask: AskArchive
): Promise<Result<readonly FileToStore[]>> {
  const staged: FileToStore[] = []
  for (const file of files) {
    const slices = [...slicesOf(file.drafts)]
    if (slices.length < 2) {
      staged.push(file)
      continue
    }
    let from = 0
    for (const drafts of slices) {
      const sent = await ask('imports:stage', { importId, path: file.path, from, drafts })
      if (!sent.ok) return sent
      from += drafts.length
    }
    staged.push({ ...file, drafts: [], staged: file.drafts.length })
  }
  return ok(staged)
}

function* slicesOf(drafts: readonly Draft[]): Generator<Draft[]> {
  let slice: Draft[] = []
  let characters = 0
  for (const draft of drafts) {
    slice.push(draft)
    characters += draft.text.length
    if (slice.length < SLICE.drafts && characters < SLICE.characters) continue
    yield slice
    slice = []
    characters = 0
  }
  if (slice.length > 0) yield slice
}
