import type { Draft } from '#shared/article/draft.ts'
import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import { Refusal } from '#shared/ipc/peer.ts'

type Slice = {
  readonly importId: number
  readonly path: string
  readonly from: number
  readonly drafts: readonly Draft[]
}

/**
 * Drafts of files that are too large for one message, until the batch that names the file is stored. In memory alone:
 * a host that was restarted refuses the batch with `not-staged`, and they are sent again.
 */
export class Staging {
  private readonly files = new Map<string, Draft[]>()

  add({ importId, path, from, drafts }: Slice): void {
    const key = keyOf(importId, path)
    const before = from === 0 ? [] : (this.files.get(key) ?? [])
    // A slice sent twice stands there already.
    if (from > before.length) throw notStaged(path)
    before.length = from
    before.push(...drafts)
    this.files.set(key, before)
  }

  /** The file with its drafts in it; refused where some are missing. */
  complete(importId: number, { staged, ...file }: FileToStore): FileToStore {
    if (staged === undefined) return file
    const drafts = this.files.get(keyOf(importId, file.path))
    if (drafts?.length !== staged) throw notStaged(file.path)
    return { ...file, drafts }
  }

  /** To be called once a batch is stored, or refused for good. */
  forget(importId: number, files: readonly FileToStore[]): void {
    for (const { path } of files) this.files.delete(keyOf(importId, path))
  }
}

const keyOf = (importId: number, path: string): string => `${importId} ${path}`

const notStaged = (path: string): Refusal =>
  new Refusal('not-staged', `The articles of ${path} have not all been sent.`)
