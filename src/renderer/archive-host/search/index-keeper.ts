import type { LibraryCounts } from '#shared/ipc/archive-contract.ts'
import type { Ask } from '#shared/ipc/peer.ts'
import type {
  FoundArticles,
  IndexContents,
  IndexDocument,
  IndexProgress,
  SearchContract
} from '#shared/query/search-contract.ts'
import { messageOf, ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { archiveIdentity } from '../archive-identity.ts'
import { patiently } from '../patiently.ts'
import { readDocuments } from './read-documents.ts'
import { noSearch, type SearchIndex } from './search-index.ts'

/** Large batches make fewer and larger segments, which need less merging; the characters bound the memory. */
const BATCH = { articles: 1000, characters: 4_000_000 }
const READ_AT_ONCE = 100
/** While an import runs it has the disk and the processors; the index takes one batch a second. */
const BUSY_PAUSE = 1000
const BUSY_FOR = 1500
const ANNOUNCE_EVERY = 250

type Options = {
  readonly archive: Omit<Archive, 'search'>
  readonly ask: Ask<SearchContract>
  /** Told why there is no search, or why it does not go on. */
  readonly report: (reason: string) => void
}

/**
 * Keeps the search index in step with the archive: articles above its progress mark first, then those that changed.
 * Both marks are written by the transaction they belong to, so a crash costs at most one batch done twice.
 */
export class IndexKeeper implements SearchIndex {
  readonly #archive: Omit<Archive, 'search'>
  readonly #ask: Ask<SearchContract>
  readonly #report: (reason: string) => void
  readonly #opened: Promise<boolean>
  #state: LibraryCounts['indexState'] = 'working'
  #progress: IndexProgress = { lastId: 0, count: 0 }
  #running: Promise<void> | null = null
  #again = false
  #busyUntil = 0
  #settling = 0
  #announced = 0
  #mended = false
  /** Ends the pause between two batches. */
  #hurry: () => void = () => undefined

  constructor({ archive, ask, report }: Options) {
    this.#archive = archive
    this.#ask = ask
    this.#report = report
    this.#opened = this.#open()
    this.wake()
  }

  get state(): LibraryCounts['indexState'] {
    return this.#state
  }

  get indexed(): number {
    return this.#progress.count
  }

  async find(match: string, ranked: boolean): Promise<Result<FoundArticles>> {
    return (await this.#opened) ? this.#ask('index:find', { match, ranked }) : noSearch.find(match, ranked)
  }

  async articlesWith(words: readonly string[]): ReturnType<SearchIndex['articlesWith']> {
    return (await this.#opened) ? this.#ask('index:articles-with', { words }) : noSearch.articlesWith(words)
  }

  async wordsLike(word: string): ReturnType<SearchIndex['wordsLike']> {
    return (await this.#opened) ? this.#ask('index:words-like', { word }) : noSearch.wordsLike(word)
  }

  async contents(): Promise<Result<IndexContents>> {
    return (await this.#opened) ? this.#ask('index:contents', {}) : noSearch.contents()
  }

  async differing(documents: readonly IndexDocument[]): Promise<Result<readonly number[]>> {
    const compared = await this.#ask('index:compare', { documents })
    return compared.ok ? ok(compared.value.differing) : compared
  }

  async remove(ids: readonly number[]): Promise<Result<unknown>> {
    const removed = await this.#ask('index:remove', { ids })
    if (!removed.ok) return removed
    this.#progress = removed.value
    this.#archive.stamps.bump(['index'])
    this.#announce()
    return removed
  }

  async renew(): Promise<void> {
    await this.#running
    await this.#openIndex(true)
    this.#state = 'working'
    this.#announce()
  }

  wake(busy = false): void {
    if (busy) this.#busyUntil = performance.now() + BUSY_FOR
    this.#again = true
    this.#running ??= this.#run().finally(() => (this.#running = null))
  }

  async settle(): Promise<void> {
    this.#settling += 1
    this.wake()
    this.#hurry()
    await this.#running
    this.#settling -= 1
  }

  /** Gives up for good: the worker is gone. */
  stop(reason: string): void {
    this.#state = 'unavailable'
    this.#report(reason)
    this.#announce()
  }

  async #open(): Promise<boolean> {
    try {
      await patiently(() => this.#openIndex(false)).catch(() => this.#openIndex(true))
      return true
    } catch (thrown) {
      this.stop(messageOf(thrown))
      return false
    }
  }

  /** `afresh` throws away what is there: nothing is lost, all of it can be read from the archive again. */
  async #openIndex(afresh: boolean): Promise<void> {
    const archive = await archiveIdentity(this.#archive.db)
    const opened = await this.#ask('index:open', { archive, afresh })
    if (!opened.ok) throw new Error(opened.error.message)
    this.#progress = opened.value
    this.#archive.stamps.bump(['index'])
  }

  async #run(): Promise<void> {
    if (!(await this.#opened) || this.#state === 'unavailable') return
    while (this.#again) {
      this.#again = false
      while (await this.#step()) {
        this.#archive.stamps.bump(['index'])
        if (performance.now() - this.#announced > ANNOUNCE_EVERY) this.#announce()
        await this.#pause()
      }
    }
  }

  /** One batch; false when there is nothing to do, or when it cannot be done now. */
  async #step(): Promise<boolean> {
    const batch = (await this.#added()) ?? (await this.#changed())
    if (!batch) {
      const caughtUp = this.#state !== 'complete'
      this.#state = 'complete'
      if (caughtUp) this.#announce()
      return false
    }
    this.#state = 'working'
    const written = await this.#ask('index:write', { documents: batch.documents, lastId: batch.lastId })
    if (!written.ok) return this.#mend(written.error.message)
    this.#progress = written.value
    this.#mended = false
    await this.#archive.db.reindex.bulkDelete(batch.done)
    return true
  }

  /** A damaged index is made again, once; if that cannot be written either (a full disk), there is no search. */
  async #mend(reason: string): Promise<boolean> {
    this.#report(reason)
    try {
      if (this.#mended) throw new Error(reason)
      this.#mended = true
      await this.#openIndex(true)
      return true
    } catch (thrown) {
      this.stop(messageOf(thrown))
      return false
    }
  }

  async #added(): Promise<Batch | null> {
    const { articles } = this.#archive.db
    const ids = await articles.where(':id').above(this.#progress.lastId).limit(BATCH.articles).primaryKeys()
    const { documents, read } = await this.#read(ids)
    const lastId = read.at(-1)
    return lastId === undefined ? null : { documents, lastId, done: [] }
  }

  async #changed(): Promise<Batch | null> {
    const stale = await this.#archive.db.reindex.orderBy('seq').limit(BATCH.articles).toArray()
    if (stale.length === 0) return null
    const { documents, read } = await this.#read([...new Set(stale.map(({ articleId }) => articleId))])
    const renewed = new Set(read)
    const done = stale.filter(({ articleId }) => renewed.has(articleId)).map(({ seq }) => seq)
    return { documents, lastId: null, done }
  }

  /** As many of these articles, from the first on, as a batch may hold; `read` says which. */
  async #read(ids: readonly number[]): Promise<{ documents: IndexDocument[]; read: readonly number[] }> {
    const documents: IndexDocument[] = []
    let at = 0
    for (let characters = 0; at < ids.length && characters < BATCH.characters; at += READ_AT_ONCE) {
      const some = await readDocuments(this.#archive.db, ids.slice(at, at + READ_AT_ONCE))
      for (const { text } of some) characters += text.length
      documents.push(...some)
    }
    return { documents, read: ids.slice(0, at) }
  }

  #announce(): void {
    this.#announced = performance.now()
    this.#archive.announcer.announce(['index'])
  }

  async #pause(): Promise<void> {
    const busy = this.#settling === 0 && performance.now() < this.#busyUntil
    await new Promise<void>((resolve) => {
      this.#hurry = resolve
      setTimeout(resolve, busy ? BUSY_PAUSE : 0)
    })
  }
}

type Batch = {
  readonly documents: readonly IndexDocument[]
  readonly lastId: number | null
  /** The outbox rows that this batch settles. */
  readonly done: number[]
}
