import { addToDigest } from '#shared/backup/article-digest.ts'
import type { FoundFacts } from '#shared/backup/archive-facts.ts'
import { archiveIdentity } from '../archive-identity.ts'
import type { ArchiveDatabase } from '../database.ts'
import { newestSchema } from '../migrations/migrations.ts'

/** What the open database holds, as far as it is known outside as well. */
export async function foundFacts(db: ArchiveDatabase): Promise<FoundFacts> {
  const last = await db.journal.orderBy('n').last()
  const ids = await db.articles.toCollection().primaryKeys()
  return {
    archive: await archiveIdentity(db),
    line: last?.n ?? null,
    articles: ids.length,
    digest: addToDigest(0, ids),
    schema: db.verno,
    newestSchema
  }
}
