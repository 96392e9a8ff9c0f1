import type { Database } from '@sqlite.org/sqlite-wasm'
import type {
  FoundArticles,
  IndexContents,
  IndexDocument,
  IndexProgress
} from '#shared/query/search-contract.ts'
import { indexedTexts } from './indexed-texts.ts'
import {
  ARTICLES_WITH,
  CHECK_STRUCTURE,
  CREATE,
  FIND,
  FIND_RANKED,
  HOLDS,
  IDS,
  INDEX_VERSION,
  IS_KNOWN,
  REMOVE,
  WORDS_LIKE,
  WRITE
} from './index-schema.ts'
import { probe } from './probe.ts'

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
        for (const document of documents) {
          if (!isKnown.bind([document.id]).step()) count += 1
          isKnown.reset()
          write.bind([document.id, ...indexedTexts(document)]).stepReset()
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

  /** Scores are greater for better hits; none where no order was asked for, which is several times faster. */
  find(match: string, ranked: boolean): FoundArticles {
    const ids: number[] = []
    const scores: number[] = []
    const statement = this.#db.prepare(ranked ? FIND_RANKED : FIND)
    try {
      statement.bind([match])
      while (statement.step()) {
        ids.push(Number(statement.get(0)))
        if (ranked) scores.push(-Number(statement.get(1)))
      }
    } finally {
      statement.finalize()
    }
    return { ids: Uint32Array.from(ids), scores: Float32Array.from(scores) }
  }

  /** Words of the index that begin with the same letter and are about as long, with how many articles have them. */
  wordsLike(word: string): { readonly word: string; readonly count: number }[] {
    const first = [...word][0] ?? ''
    const rows = this.#db.selectArrays(WORDS_LIKE, [
      first,
      `${first}\u{10ffff}`,
      word.length - 2,
      word.length + 2
    ])
    return rows.flatMap(([term, count]) =>
      typeof term === 'string' ? [{ word: term, count: Number(count) }] : []
    )
  }

  /** How many articles have each of these words (or stems that are written so). */
  articlesWith(words: readonly string[]): number[] {
    const statement = this.#db.prepare(ARTICLES_WITH)
    try {
      return words.map((word) => {
        const count = statement.bind([word]).step() ? Number(statement.get(0)) : 0
        statement.reset()
        return count
      })
    } finally {
      statement.finalize()
    }
  }

  contents(): IndexContents {
    const ids = Uint32Array.from(this.#db.selectValues(IDS), Number)
    return { ids, lastId: this.progress().lastId, sound: this.#isSound() }
  }

  /** Those whose entries do not have the probed phrases. */
  differing(documents: readonly IndexDocument[]): number[] {
    return documents.flatMap((document) => {
      const match = probe(document)
      return match === null || this.#db.selectValue(HOLDS, [document.id, match]) === 1 ? [] : [document.id]
    })
  }

  remove(ids: readonly number[]): IndexProgress {
    this.#db.transaction(() => {
      for (const id of ids) this.#db.exec({ sql: REMOVE, bind: [id] })
      this.#setMeta('count', this.#db.selectValues(IDS).length)
    })
    return this.progress()
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

  #isSound(): boolean {
    try {
      this.#db.exec(CHECK_STRUCTURE)
      return true
    } catch {
      return false
    }
  }

  #meta(key: string): unknown {
    return this.#db.selectValue('SELECT value FROM meta WHERE key = ?', [key])
  }

  #setMeta(key: string, value: string | number): void {
    this.#db.exec({ sql: 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', bind: [key, value] })
  }
}
