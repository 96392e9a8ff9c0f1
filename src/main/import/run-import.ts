import type { ImportState } from '#shared/import/ledger.ts'
import { messageOf } from '#shared/result.ts'
import type { Vault } from '../vault/vault.ts'
import { patientAsk, type AskArchive } from './ask-archive.ts'
import { abortLater, ImportStopped } from './import-stopped.ts'
import { createLimit } from './limit.ts'
import type { ParsePool } from './parse-pool.ts'
import type { ProgressTeller } from './progress.ts'
import { readBatch, type ReadBatch } from './read-batch.ts'
import { storeBatch } from './store-batch.ts'
import { walk, type FoundFile } from './walk.ts'

export type ImportDeps = {
  readonly ask: AskArchive
  readonly vault: Vault
  readonly openReaders: () => ParsePool
  /** The archive's folder, which is never imported into itself. */
  readonly archivePath: string
  readonly now: () => number
}

export type ImportJob = {
  readonly importId: number
  readonly paths: readonly string[]
  /** Ledger paths whose outcome stands already, from an earlier session. */
  readonly done: ReadonlySet<string>
}

// Large batches sync fewer shelves and rewrite fewer lists for each file; the first ones are small, so that there is
// something to see at once (docs/decisions/503).
const FIRST_BATCH = 50
const BATCH = { files: 400, bytes: 8_000_000 }
/** Batches under way at a time: while one is stored, others are read. With BATCH it bounds the memory. */
const UNDER_WAY = 4
const COPIES_AT_A_TIME = 8
/** How long a batch that is being stored may still take after a cancel. */
const LAST_STORE_MS = 3000
const FINISH_MS = 5000

/**
 * Takes every file through the same steps: found, copied and hashed, read, its original kept, stored. Ends as
 * 'done', as the reason of `stop` says when it is aborted ('interrupted' when the app closes, else 'cancelled'), or
 * as 'interrupted' when the archive can take no more.
 */
export async function runImport(
  job: ImportJob,
  deps: ImportDeps,
  { progress, stop }: { progress: ProgressTeller; stop: AbortSignal }
): Promise<ImportState> {
  const trouble = new AbortController()
  const signal = AbortSignal.any([stop, trouble.signal])
  const pool = deps.openReaders()
  const underWay: Promise<ReadBatch>[] = []
  let problem: string | null = null
  progress.begin()
  try {
    await Promise.all([
      countAhead(job, deps, { progress, signal }),
      takeThrough(job, deps, { pool, signal, progress, underWay })
    ])
  } catch (thrown) {
    if (!stop.aborted) problem = messageOf(thrown)
  } finally {
    trouble.abort()
    pool.close()
    await Promise.all(underWay.map((batch) => discardBatch(batch, deps.vault)))
  }
  const state = stop.aborted ? endedBy(stop) : problem === null ? 'done' : 'interrupted'
  await finish(job, deps, state, progress.balance)
  progress.end(state, problem)
  return state
}

const endedBy = (stop: AbortSignal): ImportState =>
  stop.reason === 'interrupted' ? 'interrupted' : 'cancelled'

type Run = {
  readonly pool: ParsePool
  readonly signal: AbortSignal
  readonly progress: ProgressTeller
  /** Batches that are being read, in order; whoever ends the run throws away what is left here. */
  readonly underWay: Promise<ReadBatch>[]
}

/** Batches are read together but stored in the order found: of two equal files always the same one is the first. */
async function takeThrough(
  job: ImportJob,
  deps: ImportDeps,
  { pool, signal, progress, underWay }: Run
): Promise<void> {
  const { vault } = deps
  const limit = createLimit(COPIES_AT_A_TIME)
  const ask = patientAsk(deps.ask, signal)
  const known = await ask('imports:columns', {})
  if (!known.ok) throw new ImportStopped(known.error)
  const reading = { vault, pool, limit, signal, ask, columns: known.value.mappings }
  const storing = { vault, ask: patientAsk(deps.ask, abortLater(signal, LAST_STORE_MS)) }
  const at = (): string => new Date(deps.now()).toISOString()

  const storeOldest = async (): Promise<void> => {
    const batch = await underWay[0]
    if (!batch || signal.aborted) return
    const counts = await storeBatch(batch, { importId: job.importId, at }, storing)
    void underWay.shift()
    progress.stored(
      counts,
      batch.files.reduce((sum, { bytes }) => sum + bytes, 0)
    )
  }

  for await (const found of batches(job, deps, { signal, progress })) {
    const batch = readBatch(found, reading)
    // Its failure is met when its turn comes to be stored.
    batch.catch(() => undefined)
    underWay.push(batch)
    if (underWay.length >= UNDER_WAY) await storeOldest()
    if (signal.aborted) return
  }
  while (underWay.length > 0 && !signal.aborted) await storeOldest()
}

async function discardBatch(batch: Promise<ReadBatch>, vault: Vault): Promise<void> {
  // A batch that failed has thrown away its copies itself.
  await batch.then(
    ({ taken }) => vault.discard(taken),
    () => undefined
  )
}

type Watching = { readonly progress: ProgressTeller; readonly signal: AbortSignal }

/** A second, faster walk that only counts, so that the time left is known long before the first walk ends. */
async function countAhead(job: ImportJob, deps: ImportDeps, { progress, signal }: Watching): Promise<void> {
  const found = { files: 0, bytes: 0 }
  for await (const { bytes } of walk(job.paths, { archive: deps.archivePath, signal })) {
    found.files += 1
    found.bytes += bytes
    progress.countedSoFar({ ...found }, false)
  }
  progress.countedSoFar(found, true)
}

async function* batches(
  job: ImportJob,
  deps: ImportDeps,
  { progress, signal }: Watching
): AsyncGenerator<FoundFile[]> {
  let batch: FoundFile[] = []
  let bytes = 0
  let files = FIRST_BATCH
  for await (const file of walk(job.paths, { archive: deps.archivePath, signal })) {
    if (job.done.has(file.path)) {
      progress.passedOver(file.bytes)
      continue
    }
    batch.push(file)
    if (!file.notRead) bytes += file.bytes
    if (batch.length < files && bytes < BATCH.bytes) continue
    yield batch
    files = Math.min(BATCH.files, files * 2)
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

async function finish(job: ImportJob, deps: ImportDeps, state: ImportState, files: number): Promise<void> {
  const at = new Date(deps.now()).toISOString()
  try {
    const ask = patientAsk(deps.ask, AbortSignal.timeout(FINISH_MS))
    await ask('imports:finish', { importId: job.importId, state, files, at })
  } catch {
    // The host is gone; at its next start it marks what was running as interrupted.
  }
}
