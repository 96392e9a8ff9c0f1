import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import { ok, type Result } from '#shared/result.ts'
import type { AskArchive } from './ask-archive.ts'
import { slicesOf } from './slices-of.ts'

/** Sends the drafts of files of very many articles ahead, a slice at a time; the files as they are to be stored. */
export async function stageLarge(
  files: readonly FileToStore[],
  importId: number,
  ask: AskArchive
): Promise<Result<readonly FileToStore[]>> {
  const staged: FileToStore[] = []
  for (const file of files) {
    const slices = [...slicesOf(file.drafts, (draft) => draft)]
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
