import type { Database } from '@sqlite.org/sqlite-wasm'
import { IndexDatabase } from './index-database.ts'

const FILE = '/index.sqlite'
const POOL = {
  name: 'cuttings-search',
  directory: '/search-index',
  initialCapacity: 6,
  // A try that finds the pool taken must neither be remembered nor clear away the files of the other.
  preserveOnInitFailure: true,
  forceReinitIfPreviouslyFailed: true
}

/**
 * Opens the index in the browser's private file system. Its pool of files belongs to one worker at a time: after a crash
 * of the host the old worker may still hold it for a moment, so a failure is worth another try.
 */
export async function openIndex(archive: string, afresh: boolean): Promise<IndexDatabase> {
  // Only the pool is used. The other file systems of the build need SharedArrayBuffer, or a worker of their own.
  Object.assign(globalThis, {
    sqlite3ApiConfig: { disable: { vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, kvvfs: true } } }
  })
  const { default: initSqlite } = await import('@sqlite.org/sqlite-wasm')
  const sqlite = await initSqlite()
  const pool = await sqlite.installOpfsSAHPoolVfs(POOL)
  const open = (): Database => {
    const db = new pool.OpfsSAHPoolDb(FILE)
    // The index can always be made again: after a power cut the last entries may be missing, never half written.
    db.exec(
      'PRAGMA locking_mode = exclusive; PRAGMA synchronous = normal; PRAGMA temp_store = memory; PRAGMA cache_size = -32000'
    )
    return db
  }
  if (afresh) await pool.wipeFiles()
  const db = open()
  return new IndexDatabase(db, archive, () => {
    db.close()
    pool.unlink(FILE)
    return open()
  })
}
