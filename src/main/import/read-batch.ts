import type { ColumnMapping } from '#shared/import/column-mapping.ts'
import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import type { Staged } from '../vault/take-file.ts'
import type { Vault } from '../vault/vault.ts'
import type { AskArchive } from './ask-archive.ts'
import { ImportStopped, untilAborted } from './import-stopped.ts'
import type { Limit } from './limit.ts'
import { NO_READER, type ParsePool, type ReadOutcome } from './parse-pool.ts'
import type { NotRead } from './skip-reason.ts'
import type { FoundFile } from './walk.ts'

export type Tools = {
  readonly vault: Vault
  readonly ask: AskArchive
  readonly pool: ParsePool
  readonly limit: Limit
  readonly signal: AbortSignal
  /** What people have said of the columns of tables. */
  readonly columns: readonly ColumnMapping[]
}

/** A batch ready to be stored: its ledger lines, the originals to keep, and every copy in the anteroom. */
export type ReadBatch = {
  readonly files: readonly FileToStore[]
  readonly keep: readonly Staged[]
  readonly taken: readonly Staged[]
}

type Taken = { readonly found: FoundFile; readonly staged: Staged | null; readonly notRead: NotRead | null }

/** Copies, hashes and reads a batch; each file found ends as exactly one of `files`, in the same order. */
export async function readBatch(batch: readonly FoundFile[], tools: Tools): Promise<ReadBatch> {
  const files: Taken[] = []
  try {
    files.push(...(await takeAll(batch, tools)))
    const known = await knownAmong(files, tools)
    const outcomes = await untilAborted(readFirsts(files, known, tools), tools.signal)
    const read = await Promise.all(files.map((file) => concluded(file, known, outcomes, tools.vault)))
    return {
      files: read.map(({ file }) => file),
      keep: read.flatMap(({ keep }) => keep ?? []),
      taken: stagedOf(files)
    }
  } catch (thrown) {
    await tools.vault.discard(stagedOf(files))
    throw thrown
  }
}

const stagedOf = (files: readonly Taken[]): Staged[] => files.flatMap(({ staged }) => staged ?? [])

async function takeAll(batch: readonly FoundFile[], { vault, limit, signal }: Tools): Promise<Taken[]> {
  const taken = await Promise.all(
    batch.map((found) =>
      limit(() => (found.notRead || signal.aborted ? Promise.resolve(null) : vault.take(found.at)))
    )
  )
  const files = batch.map((found, at): Taken => {
    const result = taken[at]
    if (!result) return { found, staged: null, notRead: found.notRead }
    if (result.ok) return { found, staged: result.value, notRead: null }
    return { found, staged: null, notRead: ledgerReason(result.error) }
  })
  const stop = taken.find((result) => result && !result.ok && isArchiveTrouble(result.error.code))
  if (stop && !stop.ok) {
    await vault.discard(stagedOf(files))
    throw new ImportStopped(stop.error)
  }
  return files
}

const isArchiveTrouble = (code: string): boolean =>
  code === 'disk-full' || code === 'read-only' || code === 'archive-unwritable'

const ledgerReason = ({ code, message }: { code: string; message: string }): NotRead => ({
  outcome: code === 'not-a-file' ? 'skipped' : 'failed',
  code,
  reason: message
})

async function knownAmong(files: readonly Taken[], { ask }: Tools): Promise<ReadonlySet<string>> {
  const sha256 = [...new Set(stagedOf(files).map((staged) => staged.sha256))]
  if (sha256.length === 0) return new Set()
  const answer = await ask('imports:known', { sha256 })
  if (!answer.ok) throw new ImportStopped(answer.error)
  return new Set(answer.value.known)
}

/** Reads the first copy of every original that the archive does not have. */
async function readFirsts(
  files: readonly Taken[],
  known: ReadonlySet<string>,
  { pool, columns }: Pick<Tools, 'pool' | 'columns'>
): Promise<ReadonlyMap<string, { file: Taken; outcome: ReadOutcome }>> {
  const firsts = new Map<string, { file: Taken; staged: Staged }>()
  for (const file of files) {
    const { staged } = file
    if (staged && !known.has(staged.sha256) && !firsts.has(staged.sha256))
      firsts.set(staged.sha256, { file, staged })
  }
  const read = [...firsts].map(async ([sha256, { file, staged }]) => {
    const { path, bytes } = staged
    const outcome = await pool.read({ path, fileName: file.found.fileName, bytes, columns })
    if (!outcome.ok && outcome.problem.code === NO_READER) {
      throw new ImportStopped({ code: NO_READER, message: outcome.problem.reason })
    }
    return [sha256, { file, outcome }] as const
  })
  return new Map(await Promise.all(read))
}

async function concluded(
  taken: Taken,
  known: ReadonlySet<string>,
  outcomes: Awaited<ReturnType<typeof readFirsts>>,
  vault: Vault
): Promise<{ file: FileToStore; keep: Staged | null }> {
  const { found, staged, notRead } = taken
  const { path, fileName, folders } = found
  const base = {
    path,
    fileName,
    folders: [...folders],
    bytes: staged?.bytes ?? found.bytes,
    sha256: staged?.sha256 ?? null
  }
  const none = ({ outcome, code, reason }: NotRead): FileToStore => ({
    ...base,
    outcome,
    code,
    reason,
    drafts: []
  })
  const again = (reason: string): FileToStore => ({
    ...base,
    outcome: 'duplicate',
    code: 'same-bytes',
    reason,
    drafts: []
  })
  if (!staged) return { file: none(notRead ?? unread), keep: null }
  if (known.has(staged.sha256)) {
    // The archive knows it; should the vault have lost its copy, this one takes its place.
    const keep = (await vault.has(staged.sha256)) ? null : staged
    return { file: again('Its bytes are in the archive already.'), keep }
  }
  const first = outcomes.get(staged.sha256)
  if (!first) return { file: none(unread), keep: null }
  if (!first.outcome.ok) return { file: none(first.outcome.problem), keep: null }
  if (first.file !== taken) return { file: again(`The same bytes as ${first.file.found.path}.`), keep: null }
  const drafts = [...first.outcome.drafts]
  if (drafts.length === 0) return { file: none(noArticles), keep: null }
  return {
    file: { ...base, outcome: 'imported', code: '', reason: first.outcome.note, drafts },
    keep: staged
  }
}

const unread: NotRead = {
  outcome: 'failed',
  code: 'cancelled',
  reason: 'The import ended before this file was read.'
}
const noArticles: NotRead = { outcome: 'skipped', code: 'no-article', reason: 'No article was found in it.' }
