import { JOURNAL_FORMAT } from '#shared/backup/journal-entry.ts'
import { fail, type Result } from '#shared/result.ts'
import type { ArchiveDatabase } from '../database.ts'
import { archiveIdentity } from '../archive-identity.ts'

const LINES_AT_ONCE = 200
const RETRY_AFTER = 5_000
const CLEAR_AFTER = 1_000
const ANSWER_WITHIN = 10_000

/** Writes lines to main's append-only file and answers when they are on the disk. */
export type AppendLines = (lines: string[]) => Promise<Result<unknown>>

/**
 * Brings journal lines to main. A line is first put into the `journal` table by the transaction it describes, and
 * taken out some time after main has it: whatever fails (a full disk, main not there yet, a crash between the two) the change
 * stands and its line is sent again later, in order. A line may arrive twice, never get lost; its `n` tells.
 */
export class Journal {
  readonly #db: ArchiveDatabase
  #append: AppendLines | null = null
  #sending: Promise<void> | null = null
  #sentUpTo = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #clearing: ReturnType<typeof setTimeout> | undefined

  constructor(db: ArchiveDatabase) {
    this.#db = db
  }

  connect(append: AppendLines): void {
    this.#append = append
    void this.flush()
  }

  disconnect(): void {
    this.#append = null
  }

  /** Resolves when every line committed before the call has been sent, or when main could not take them now. */
  async flush(): Promise<void> {
    // A sending under way may have read the table before our line came in.
    await this.#sending
    this.#sending ??= this.#send().finally(() => (this.#sending = null))
    await this.#sending
  }

  async #send(): Promise<void> {
    clearTimeout(this.#retry)
    while (this.#append) {
      const pending = await this.#db.journal.where('n').above(this.#sentUpTo).limit(LINES_AT_ONCE).toArray()
      const last = pending.at(-1)
      if (!last) return
      const archive = await archiveIdentity(this.#db)
      const lines = pending.map(({ n, entry }) =>
        JSON.stringify({ format: JOURNAL_FORMAT, archive, n, ...entry })
      )
      const sent = await Promise.race([this.#append(lines), silence()])
      if (!sent.ok) {
        this.#retry = setTimeout(() => void this.flush(), RETRY_AFTER)
        return
      }
      this.#sentUpTo = last.n
      this.#clearing ??= setTimeout(() => void this.#clear(), CLEAR_AFTER)
    }
  }

  /**
   * Takes out what main has, later and together: each time costs a disk sync that nobody should wait for. The last line
   * stays: by its number main sees at the next start whether the database has all that the journal has.
   */
  async #clear(): Promise<void> {
    this.#clearing = undefined
    await this.#db.journal.where('n').below(this.#sentUpTo).delete()
  }
}

const silence = (): Promise<Result<never>> =>
  new Promise((resolve) =>
    setTimeout(() => resolve(fail('no-answer', 'main did not answer about the journal')), ANSWER_WITHIN)
  )
