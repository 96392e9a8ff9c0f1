import type { ArchiveDatabase } from '../database.ts'

/** At start no session owns a running import: what still says so was cut off, and can be taken up again. */
export const interruptRunning = (db: ArchiveDatabase): Promise<number> =>
  db.imports.where('state').equals('running').modify({ state: 'interrupted' })
