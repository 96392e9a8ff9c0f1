import type { Database } from '@sqlite.org/sqlite-wasm'
import type { IndexDocument, IndexProgress } from '#shared/query/search-contract.ts'
import { CREATE, FIND, INDEX_VERSION, IS_KNOWN, WRITE } from './index-schema.ts'

/** The index of one archive in an SQLite database. Its progress mark is written with the entries, in one transaction. */
export class IndexDatabase {
  readonly #db: Database

  /** `empty` makes the database an empty one; it is called when it holds no index of this archive and version. */
  constructor(db: Database, archive: string, empty: () => Database) {
    this.#db = this.#belongsTo(db, archive) ? db : empty()
    if (this.#db !== db) this.#create(archive)
  }

  progress(): IndexProgress {
    return { lastId: Number(this.#meta('lastId')), count: Number(this.#meta('count')) }
  }

  write(documents: readonly IndexDocument[], lastId: number | null): IndexProgress {
    this.#db.transaction(() => {
      const before = this.progress()
      let count = before.count
      const isKnown = this.#db.prepare(IS_KNOWN)
      const write = this.#db.prepare(WRITE)
      try {
        for (const { id, headline, byline, source, text, captions, note } of documents) {
          if (!isKnown.bind([id]).step()) count += 1
          isKnown.reset()
          write.bind([id, headline, byline, source, text, captions, note]).stepReset()
        }
      } finally {
        isKnown.finalize()
        write.finalize()
      }
      this.#setMeta('count', count)
      this.#setMeta('lastId', Math.max(before.lastId, lastId ?? 0))
    })
    return this.progress()
  }

  find(match: string): Uint32Array<ArrayBuffer> {
    const ids = this.#db.selectValues(FIND, [match])
    return Uint32Array.from(ids, Number)
  }

  close(): void {
    this.#db.close()
  }

  #belongsTo(db: Database, archive: string): boolean {
    const tables = db.selectValue("SELECT count(*) FROM sqlite_schema WHERE name IN ('meta', 'articles')")
    if (tables !== 2) return false
    const value = (key: string) => db.selectValue('SELECT value FROM meta WHERE key = ?', [key])
    return value('version') === INDEX_VERSION && value('archive') === archive
  }

  #create(archive: string): void {
    this.#db.transaction(() => {
      this.#db.exec(CREATE)
      this.#setMeta('version', INDEX_VERSION)
      this.#setMeta('archive', archive)
      this.#setMeta('lastId', 0)
      this.#setMeta('count', 0)
    })
  }

  #meta(key: string): unknown {
    return this.#db.selectValue('SELECT value FROM meta WHERE key = ?', [key])
  }

  #setMeta(key: string, value: string | number): void {
    this.#db.exec({ sql: 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', bind: [key, value] })
  }
}
