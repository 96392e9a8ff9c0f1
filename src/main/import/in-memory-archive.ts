import type { z } from 'zod'
import { noCounts, type Counts, type ImportRecord } from '#shared/import/ledger.ts'
import { archiveContract, type ArchiveContract, type FileToStore } from '#shared/ipc/archive-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { AskArchive } from './ask-archive.ts'

type Requests =
  | 'imports:columns'
  | 'imports:stage'
  | 'imports:begin'
  | 'imports:reopen'
  | 'imports:known'
  | 'imports:store'
  | 'imports:finish'
type Input<K extends Requests> = z.output<ArchiveContract[K]['input']>

/** What the archive host does with `imports:*`, kept in memory for tests; inputs are checked as the host does. */
export type InMemoryArchive = {
  readonly ask: AskArchive
  readonly files: (importId: number) => FileToStore[]
  readonly record: (importId: number) => ImportRecord
  readonly asked: Requests[]
  /** Answers the next requests of this kind with this failure instead. */
  failNext(channel: Requests, problem: { code: string; message: string }, times?: number): void
  /** Refuses any batch that holds a file of this name. */
  refuse(fileName: string): void
}

export function createInMemoryArchive(): InMemoryArchive {
  const records: ImportRecord[] = []
  const lines = new Map<number, Map<string, FileToStore>>()
  const known = new Set<string>()
  const asked: Requests[] = []
  const failures: { channel: Requests; problem: { code: string; message: string } }[] = []
  const refused = new Set<string>()
  const staged = new Map<string, FileToStore['drafts']>()

  const recordOf = (id: number): ImportRecord => {
    const record = records[id - 1]
    if (!record) throw new Error(`no import ${id}`)
    return record
  }
  const change = (id: number, part: Partial<ImportRecord>): ImportRecord => {
    const record = { ...recordOf(id), ...part }
    records[id - 1] = record
    return record
  }

  const handlers: { [K in Requests]: (input: Input<K>) => unknown } = {
    'imports:columns': () => ({ mappings: [] }),
    'imports:stage': ({ path, from, drafts }) => {
      staged.set(path, [...(staged.get(path) ?? []).slice(0, from), ...drafts])
      return {}
    },
    'imports:begin': ({ title, roots, asCollections, at }) => {
      const id = records.length + 1
      const facts = { id, title, roots, asCollections, started: at, ended: null, files: 0, counts: noCounts }
      records.push({ ...facts, state: 'running' })
      lines.set(id, new Map())
      return { importId: id }
    },
    'imports:reopen': ({ importId }) => ({
      record: change(importId, { state: 'running' }),
      done: [...(lines.get(importId)?.keys() ?? [])]
    }),
    'imports:known': ({ sha256 }) => ({ known: sha256.filter((hash) => known.has(hash)) }),
    'imports:store': ({ importId, files: sent }) => {
      const files = sent.map(({ staged: count, ...file }) =>
        count === undefined ? file : { ...file, drafts: staged.get(file.path) ?? [] }
      )
      const bad = files.find(({ fileName, outcome }) => outcome === 'imported' && refused.has(fileName))
      if (bad) throw new Error(`cannot store ${bad.fileName}`)
      const ledger = lines.get(importId)
      let { counts } = recordOf(importId)
      for (const file of files) {
        if (ledger?.has(file.path)) continue
        const again = file.outcome === 'imported' && file.sha256 !== null && known.has(file.sha256)
        const line: FileToStore = again ? { ...file, outcome: 'duplicate', drafts: [] } : file
        if (line.outcome === 'imported' && line.sha256 !== null) known.add(line.sha256)
        ledger?.set(line.path, line)
        counts = added(counts, line)
      }
      change(importId, { counts })
      return { counts }
    },
    'imports:finish': ({ importId, state, files, at }) => ({
      record: change(importId, { state, files, ended: at })
    })
  }

  function answer(channel: string, raw: unknown): Result<unknown> {
    const name = requestNamed(channel)
    asked.push(name)
    const failing = failures.findIndex((failure) => failure.channel === name)
    if (failing >= 0) {
      const [failure] = failures.splice(failing, 1)
      if (failure) return { ok: false, error: failure.problem }
    }
    const input = archiveContract[name].input.safeParse(structuredClone(raw))
    if (!input.success) return fail('bad-input', input.error.message)
    try {
      const handler: (input: never) => unknown = handlers[name]
      // The schema has just proved that this is the handler's input.
      return ok(archiveContract[name].output.parse(handler(input.data as never)))
    } catch (thrown) {
      return fail('bug', String(thrown))
    }
  }

  return {
    // One untyped implementation behind the typed signature, as in peer.ts.
    ask: ((channel: string, input: unknown) => Promise.resolve(answer(channel, input))) as AskArchive,
    files: (importId) => [...(lines.get(importId)?.values() ?? [])],
    record: recordOf,
    asked,
    failNext: (channel, problem, times = 1) => {
      for (let n = 0; n < times; n++) failures.push({ channel, problem })
    },
    refuse: (fileName) => void refused.add(fileName)
  }
}

function requestNamed(channel: string): Requests {
  const names: readonly Requests[] = [
    'imports:columns',
    'imports:stage',
    'imports:begin',
    'imports:reopen',
    'imports:known',
    'imports:store',
    'imports:finish'
  ]
  const name = names.find((known) => known === channel)
  if (!name) throw new Error(`the importer must not ask ${channel}`)
  return name
}

const added = (counts: Counts, { outcome, drafts }: FileToStore): Counts => ({
  ...counts,
  [outcome]: counts[outcome] + 1,
  articles: counts.articles + drafts.length
})
