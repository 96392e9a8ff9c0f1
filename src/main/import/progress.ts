import { noCounts, type Counts, type ImportProgress, type ImportState } from '#shared/import/ledger.ts'

/** Five a second at most. */
const EVERY_MS = 250
/** Before this much has been watched, no time is foretold. */
const WATCHED_MS = 2000

export type ImportIdentity = { readonly importId: number; readonly title: string }

export const balanceOf = ({ imported, duplicate, skipped, failed }: Counts): number =>
  imported + duplicate + skipped + failed

/** Where an import stands; told a few times a second while `run` runs, and once at its end. */
export class ProgressTeller {
  private state: ImportState = 'running'
  private walked = false
  private found = { files: 0, bytes: 0 }
  private counts: Counts
  private bytesDone = 0
  /** What was done before this session, when an import is resumed: no part of its speed. */
  private readonly before: number
  private bytesBefore = 0
  private started: number
  private timer: NodeJS.Timeout | null = null
  private problem: string | null = null
  private readonly identity: ImportIdentity
  private readonly options: { emit: (progress: ImportProgress) => void; now: () => number }

  constructor(identity: ImportIdentity, counts: Counts | null, options: ProgressTeller['options']) {
    this.identity = identity
    this.options = options
    this.counts = counts ?? noCounts
    this.before = balanceOf(this.counts)
    this.started = options.now()
  }

  /** It may have waited in line until now. */
  begin(): void {
    this.started = this.options.now()
    this.tell()
    this.timer = setInterval(() => this.tell(), EVERY_MS)
  }

  countedSoFar(found: { files: number; bytes: number }, walked: boolean): void {
    this.found = found
    this.walked = walked
  }

  stored(counts: Counts, bytes: number): void {
    this.counts = counts
    this.bytesDone += bytes
  }

  /** A file whose line was written in an earlier session. */
  passedOver(bytes: number): void {
    this.bytesDone += bytes
    this.bytesBefore += bytes
  }

  get balance(): number {
    return balanceOf(this.counts)
  }

  end(state: ImportState, problem: string | null): void {
    if (this.timer) clearInterval(this.timer)
    this.state = state
    this.problem = problem
    if (state === 'done') this.found = { files: this.balance, bytes: this.bytesDone }
    this.walked = true
    this.tell()
  }

  snapshot(): ImportProgress {
    const filesDone = this.balance
    // A file may have come or gone since it was counted: what is done is never more than what there is.
    const files = Math.max(this.found.files, filesDone)
    const bytes = Math.max(this.found.bytes, this.bytesDone)
    const elapsed = this.options.now() - this.started
    return {
      ...this.identity,
      state: this.state,
      walked: this.walked,
      files,
      bytes,
      filesDone,
      bytesDone: this.bytesDone,
      counts: this.counts,
      filesPerSecond: elapsed > 0 ? ((filesDone - this.before) / elapsed) * 1000 : 0,
      secondsLeft: this.secondsLeft(files, bytes, elapsed),
      ...(this.problem === null ? {} : { problem: this.problem })
    }
  }

  /** Small files cost by the file, large ones by the byte: the mean of both shares foretells mixed folders best. */
  private secondsLeft(files: number, bytes: number, elapsed: number): number | null {
    const share = (done: number, before: number, all: number): number =>
      all > before ? (done - before) / (all - before) : 1
    const done =
      (share(this.balance, this.before, files) + share(this.bytesDone, this.bytesBefore, bytes)) / 2
    if (this.state !== 'running' || !this.walked || elapsed < WATCHED_MS || done <= 0) return null
    return Math.round((elapsed * (1 - done)) / done / 1000)
  }

  private tell(): void {
    this.options.emit(this.snapshot())
  }
}
