import type { Draft } from '#shared/article/draft.ts'
import type { ColumnMapping, TableSample } from '#shared/import/column-mapping.ts'
import { LARGEST_PART } from '../parse/containers/budget.ts'
import { ReaderMessage, type ReadJob } from './parse-messages.ts'
import type { NotRead } from './skip-reason.ts'

/** A child process that reads originals. `exit` is told once, however it ended. */
export type ReaderProcess = {
  post(job: ReadJob): void
  kill(): void
}
export type StartReader = (on: { message(raw: unknown): void; exit(): void }) => ReaderProcess

/** `path` is the original's copy in the vault's anteroom. */
export type FileToRead = {
  readonly path: string
  readonly fileName: string
  readonly bytes: number
  /** What people have said of the columns of tables. */
  readonly columns?: readonly ColumnMapping[]
  /** 'table': only its first rows, for the columns to be set. */
  readonly want?: 'articles' | 'table'
}
/** `table` is there only where it was wanted. */
export type ReadOutcome =
  | {
      readonly ok: true
      readonly drafts: readonly Draft[]
      readonly note: string
      readonly table?: TableSample
    }
  | { readonly ok: false; readonly problem: NotRead }

export type ParsePool = {
  read(file: FileToRead): Promise<ReadOutcome>
  /** Ends the children; what is still open is answered with the code `cancelled`. */
  close(): void
}

type Options = {
  readonly start: StartReader
  /** How many children at most; they are started when there is work for them. */
  readonly size: number
  /** Milliseconds a file of this many bytes may take until its first articles come, and between them. */
  readonly timeFor?: (bytes: number) => number
  /** Milliseconds a child may take until it is ready. */
  readonly timeToStart?: number
}

type Job = {
  readonly seq: number
  readonly file: FileToRead
  readonly drafts: Draft[]
  table: TableSample | null
  readonly settle: (outcome: ReadOutcome) => void
  /** Was with a child that died while it held several files: only alone can it be shown innocent or guilty. */
  suspect: boolean
}

/** Ten seconds, and one more for every 5 MB. */
export const usualTime = (bytes: number): number => 10_000 + (bytes / 5_000_000) * 1000

/** No child can be started: nothing is said about the file, and the import cannot go on. */
export const NO_READER = 'no-reader'

const AHEAD = 4
const DEAD_STARTS = 3

/**
 * Reads files in child processes. A file that kills its child, or takes too long, is reported and only it: the child
 * is replaced, and the files that waited with it are read by another one.
 */
export function createParsePool(options: Options): ParsePool {
  const { start, size, timeFor = usualTime, timeToStart = 30_000 } = options
  const readers = new Set<Reader>()
  let waiting: Job[] = []
  let lastSeq = 0
  let deadStarts = 0
  let closed = false

  type Reader = { process: ReaderProcess | null; jobs: Job[]; ready: boolean; timer: NodeJS.Timeout | null }

  function pump(): void {
    for (const reader of readers) fill(reader)
    const starting = (): number => [...readers].filter(({ ready }) => !ready).length
    while (readers.size < size && waiting.length > starting()) startReader()
  }

  /** A suspect travels alone; others up to AHEAD together, so that the child never waits for the next one. */
  function fill(reader: Reader): void {
    while (reader.ready && reader.jobs.length < AHEAD && !reader.jobs.some(({ suspect }) => suspect)) {
      const next = waiting[0]
      if (!next || (next.suspect && reader.jobs.length > 0)) return
      waiting.shift()
      reader.jobs.push(next)
      const { path, fileName, columns = [], want = 'articles' } = next.file
      reader.process?.post({ seq: next.seq, path, fileName, columns, want })
      if (reader.jobs.length === 1) watch(reader)
    }
  }

  function startReader(): void {
    const reader: Reader = { process: null, jobs: [], ready: false, timer: null }
    readers.add(reader)
    reader.process = start({ message: (raw) => receive(reader, raw), exit: () => lost(reader) })
    reader.timer = setTimeout(() => {
      reader.process?.kill()
      lost(reader)
    }, timeToStart)
  }

  /**
   * The first of a reader's jobs is the one it works on: answers come in order. `most`: bytes of what it is at, where
   * that is only a part of the file.
   */
  function watch(reader: Reader, most = Infinity): void {
    if (reader.timer) clearTimeout(reader.timer)
    const [job] = reader.jobs
    const time = job ? timeFor(Math.min(job.file.bytes, most)) : 0
    reader.timer = job ? setTimeout(() => retire(reader, tooSlow(time)), time) : null
  }

  function receive(reader: Reader, raw: unknown): void {
    if (!readers.has(reader)) return
    const parsed = ReaderMessage.safeParse(raw)
    if (!parsed.success) return retire(reader, notUnderstood)
    const message = parsed.data
    if (message.kind === 'ready') {
      reader.ready = true
      deadStarts = 0
      watch(reader)
      return pump()
    }
    const job = reader.jobs.find(({ seq }) => seq === message.seq)
    if (!job) return
    if (message.kind === 'drafts' || message.kind === 'progress') {
      if (message.kind === 'drafts') job.drafts.push(...message.drafts)
      // It goes on: a table of 10,000 articles takes its time, as a container of 10,000 pages does.
      if (reader.jobs[0] === job) watch(reader, LARGEST_PART)
      return
    }
    if (message.kind === 'table') {
      job.table = message.sample
      return
    }
    reader.jobs = reader.jobs.filter((other) => other !== job)
    job.settle(
      message.problem
        ? { ok: false, problem: message.problem }
        : { ok: true, drafts: job.drafts, note: message.note ?? '', ...(job.table && { table: job.table }) }
    )
    watch(reader)
    pump()
  }

  /** Ends a reader whose first job is to blame for certain. */
  function retire(reader: Reader, problem: NotRead): void {
    const [guilty, ...others] = reader.jobs
    remove(reader)
    reader.process?.kill()
    guilty?.settle({ ok: false, problem })
    again(others)
  }

  function lost(reader: Reader): void {
    if (!readers.has(reader)) return
    const [first, ...others] = reader.jobs
    remove(reader)
    if (!reader.ready && ++deadStarts >= DEAD_STARTS) return giveUp()
    if (first && others.length === 0) {
      first.settle({ ok: false, problem: crashed })
      return again([])
    }
    for (const job of reader.jobs) job.suspect = true
    again(reader.jobs)
  }

  function again(jobs: readonly Job[]): void {
    for (const job of jobs) job.drafts.length = 0
    waiting = [...jobs, ...waiting]
    if (!closed) pump()
  }

  function remove(reader: Reader): void {
    readers.delete(reader)
    if (reader.timer) clearTimeout(reader.timer)
  }

  /** Children that die before they are ready will do so again: better an answer than an endless loop. */
  function giveUp(): void {
    deadStarts = 0
    const jobs = waiting
    waiting = []
    for (const job of jobs) job.settle({ ok: false, problem: noReader })
  }

  return {
    read: (file) =>
      new Promise((settle) => {
        if (closed) return settle({ ok: false, problem: cancelled })
        waiting.push({ seq: ++lastSeq, file, drafts: [], table: null, settle, suspect: false })
        pump()
      }),
    close: () => {
      closed = true
      const jobs = [...waiting, ...[...readers].flatMap((reader) => reader.jobs)]
      waiting = []
      for (const reader of readers) {
        remove(reader)
        reader.process?.kill()
      }
      for (const job of jobs) job.settle({ ok: false, problem: cancelled })
    }
  }
}

const failed = (code: string, reason: string): NotRead => ({ outcome: 'failed', code, reason })
const crashed = failed(
  'reader-crashed',
  'The reader crashed on this file, or ran out of memory. The file may be damaged; open it and save it anew.'
)
const tooSlow = (milliseconds: number): NotRead =>
  failed(
    'reader-too-slow',
    `Reading took longer than ${Math.round(milliseconds / 1000)} seconds and was given up. Split the file, or save it in another format.`
  )
const notUnderstood = failed(
  'reader-broken',
  'The reader gave an answer that made no sense on this file. Please report it.'
)
const noReader = failed(
  NO_READER,
  'The reader could not be started. Start Cuttings again; if it stays so, reinstall it.'
)
const cancelled = failed('cancelled', 'The import was cancelled before this file was read.')
