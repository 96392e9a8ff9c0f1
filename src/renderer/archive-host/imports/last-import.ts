import type { ImportRecord } from '#shared/import/ledger.ts'
import type { ArchiveDatabase } from '../database.ts'

/**
 * The newest import that brought an article: dropping the same folder again changes nothing, and does not empty the
 * "Last import" shelf either.
 */
export const lastImportWithArticles = (db: ArchiveDatabase): Promise<ImportRecord | undefined> =>
  db.imports
    .orderBy('id')
    .reverse()
    .filter((record) => record.counts.articles > 0)
    .first()
