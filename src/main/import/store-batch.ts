import type { Counts } from '#shared/import/ledger.ts'
import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import type { Problem, Result } from '#shared/result.ts'
import { ImportStopped } from './import-stopped.ts'
import type { ReadBatch, Tools } from './read-batch.ts'
import { stageLarge } from './stage-large.ts'

type Into = { readonly importId: number; readonly at: () => string }

/** Keeps the originals first, then their articles: what the archive acknowledges has its original on the disk. */
export async function storeBatch(
  batch: ReadBatch,
  into: Into,
  tools: Pick<Tools, 'vault' | 'ask'>
): Promise<Counts> {
  try {
    const kept = await tools.vault.commit(batch.keep)
    if (!kept.ok) throw new ImportStopped(kept.error)
    return await store(batch.files, into, tools)
  } finally {
    await tools.vault.discard(batch.taken)
  }
}

async function store(files: readonly FileToStore[], into: Into, tools: Pick<Tools, 'ask'>): Promise<Counts> {
  const stored = await send(files, into, tools)
  if (stored.ok) return stored.value.counts
  const [first, ...others] = files
  if (!first || stored.error.code === 'archive-gone') throw new ImportStopped(stored.error)
  if (others.length === 0) return storeRefused(first, stored.error, into, tools)
  // One file that the archive refuses must not take its neighbours with it.
  let counts = await store([first], into, tools)
  for (const file of others) counts = await store([file], into, tools)
  return counts
}

/** An archive host that was restarted has forgotten what was sent ahead. */
const TRIES = 3

async function send(
  files: readonly FileToStore[],
  { importId, at }: Into,
  { ask }: Pick<Tools, 'ask'>
): Promise<Result<{ counts: Counts }>> {
  for (let left = TRIES; ; left--) {
    const ready = await stageLarge(files, importId, ask)
    const stored = ready.ok
      ? await ask('imports:store', { importId, at: at(), files: [...ready.value] })
      : ready
    if (stored.ok || stored.error.code !== 'not-staged' || left === 1) return stored
  }
}

/** The file is reported instead; an archive that refuses even that line cannot go on. */
async function storeRefused(
  file: FileToStore,
  problem: Problem,
  into: Into,
  tools: Pick<Tools, 'ask'>
): Promise<Counts> {
  const reason = `The archive could not store it (${problem.message}). Please report this with the file.`
  const line: FileToStore = { ...file, outcome: 'failed', code: 'not-stored', reason, drafts: [] }
  const stored = await tools.ask('imports:store', { importId: into.importId, at: into.at(), files: [line] })
  if (!stored.ok) throw new ImportStopped(stored.error)
  return stored.value.counts
}
