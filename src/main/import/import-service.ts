import { noCounts, type ImportProgress, type ImportRecord } from '#shared/import/ledger.ts'
import type { TableSample } from '#shared/import/column-mapping.ts'
import type { ImportLook } from '#shared/ipc/contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { lookAt } from './look-at.ts'
import { lookAtTable } from './look-at-table.ts'
import { ProgressTeller } from './progress.ts'
import { runImport, type ImportDeps } from './run-import.ts'

export type ImportServiceDeps = Omit<ImportDeps, 'ask'> & {
  readonly archive: { readonly ask: ImportDeps['ask'] }
  /** At most five times a second while an import runs, and once when it has ended. */
  readonly emit: (progress: ImportProgress) => void
}

/** Imports run one at a time; those started meanwhile wait in line. */
export type ImportService = {
  look(paths: readonly string[]): Promise<Result<ImportLook>>
  start(what: { paths: readonly string[]; asCollections: boolean }): Promise<Result<{ importId: number }>>
  /** Also right for an import that has ended: nothing happens then. */
  cancel(importId: number): Promise<Result<Record<never, never>>>
  /** Takes up a cancelled or interrupted import where it was left. */
  resume(importId: number): Promise<Result<Record<never, never>>>
  running(): ImportProgress | null
  /** The first rows of a table, for its columns to be set. */
  table(path: string): Promise<Result<TableSample>>
  /** Leaves running and waiting imports interrupted, so that they can be resumed; resolves when nothing is written any more. */
  close(): Promise<void>
}

const LOOK_MS = 3000
const CHECK_MS = 1000
/** Kept free for the database, the index and the journal, which grow with every import. Bytes. */
const MARGIN = 200_000_000

type Line = {
  readonly importId: number
  readonly stop: AbortController
  readonly progress: ProgressTeller
  ended: Promise<void>
}

export function createImportService(deps: ImportServiceDeps): ImportService {
  const { archive, vault, archivePath: archiveFolder } = deps
  const inLine: Line[] = []
  const reopening = new Set<number>()
  let closed = false

  function enqueue(
    record: Pick<ImportRecord, 'id' | 'title' | 'roots' | 'counts'>,
    done: readonly string[]
  ): void {
    const job = { importId: record.id, paths: record.roots, done: new Set(done) }
    const stop = new AbortController()
    const progress = new ProgressTeller({ importId: record.id, title: record.title }, record.counts, deps)
    // One that is cancelled while it waits leaves the line at once.
    const before = Promise.allSettled(inLine.map(({ ended }) => ended))
    const turn = Promise.race([before, new Promise((left) => stop.signal.addEventListener('abort', left))])
    const line: Line = { importId: record.id, stop, progress, ended: Promise.resolve() }
    line.ended = turn
      .then(() => runImport(job, { ...deps, ask: archive.ask }, { progress, stop: stop.signal }))
      .then(() => undefined)
      .finally(() => inLine.splice(inLine.indexOf(line), 1))
    inLine.push(line)
  }

  async function start(
    paths: readonly string[],
    asCollections: boolean
  ): Promise<Result<{ importId: number }>> {
    if (closed) return closing
    const look = await lookAt(paths, { archive: archiveFolder, withinMs: CHECK_MS })
    if (look.missing.length === paths.length) return fail('nothing-there', notThere(look.missing))
    const space = await checkSpace(look)
    if (!space.ok) return space
    const { title } = look
    const at = new Date(deps.now()).toISOString()
    const begun = await archive.ask('imports:begin', { title, roots: [...paths], asCollections, at })
    if (!begun.ok) return begun
    // One begun too late stays as it is, and is found interrupted at the next start.
    if (closed) return closing
    enqueue({ id: begun.value.importId, title, roots: paths, counts: noCounts }, [])
    return ok({ importId: begun.value.importId })
  }

  async function resume(importId: number): Promise<Result<Record<never, never>>> {
    const line = inLine.find((other) => other.importId === importId)
    if (line && !line.stop.signal.aborted) return ok({})
    // It was cancelled a moment ago and is still ending.
    await line?.ended
    const opened = await archive.ask('imports:reopen', { importId })
    if (!opened.ok) return opened
    if (closed) return closing
    enqueue(opened.value.record, opened.value.done)
    return ok({})
  }

  async function checkSpace({ bytes }: ImportLook): Promise<Result<null>> {
    const free = await vault.freeBytes()
    if (free >= bytes + MARGIN) return ok(null)
    const [needed, there] = [bytes + MARGIN, free].map((size) => `${(size / 1e9).toFixed(1)} GB`)
    return fail(
      'disk-full',
      `This import needs about ${needed} on the disk of the archive; ${there} are free. Free some space, or import fewer files at a time.`
    )
  }

  return {
    look: async (paths) => ok(await lookAt(paths, { archive: archiveFolder, withinMs: LOOK_MS })),
    start: ({ paths, asCollections }) => start(paths, asCollections),
    cancel: async (importId) => {
      const line = inLine.find((other) => other.importId === importId)
      line?.stop.abort('cancelled')
      await line?.ended
      return ok({})
    },
    resume: async (importId) => {
      if (reopening.has(importId)) return ok({})
      reopening.add(importId)
      try {
        return await resume(importId)
      } finally {
        reopening.delete(importId)
      }
    },
    table: (path) => lookAtTable(path, { ask: archive.ask, openReaders: deps.openReaders }),
    running: () => inLine[0]?.progress.snapshot() ?? null,
    close: async () => {
      closed = true
      for (const { stop } of inLine) stop.abort('interrupted')
      await Promise.all(inLine.map(({ ended }) => ended))
    }
  }
}

const closing = fail('closing', 'Cuttings is closing.')

const notThere = (missing: readonly string[]): string =>
  missing.length === 1
    ? `${missing[0]} is not there. It may have been moved, or its disk is not connected.`
    : `None of these ${missing.length} files and folders is there. They may have been moved, or their disk is not connected.`
