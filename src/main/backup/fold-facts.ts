import type { KeptFacts } from '#shared/backup/archive-facts.ts'
import { addToDigest } from '#shared/backup/article-digest.ts'
import { FIRST_DATABASE } from '#shared/backup/host-task.ts'
import { JournalEntry, LineHead } from '#shared/backup/journal-entry.ts'

/** A line's document, or null where it says something that this version does not know. */
export function readDocument(text: string): { head: LineHead; entry: JournalEntry } | null {
  const document: unknown = JSON.parse(text)
  const head = LineHead.safeParse(document)
  const entry = JournalEntry.safeParse(document)
  return head.success && entry.success ? { head: head.data, entry: entry.data } : null
}

/**
 * What is known of the database after one more line of the journal. A line that comes twice changes nothing; lines of
 * another database count only where that one says that it continues ours, or where nothing was known yet (`trusting`).
 */
export function foldFacts(kept: KeptFacts | null, text: string, trusting: boolean): KeptFacts | null {
  const document = readDocument(text)
  if (!document) return kept
  const { head, entry } = document
  if (kept && head.archive === kept.archive) {
    if (head.n <= kept.line) return kept
    const ids = entry.kind === 'import-files' ? entry.files.flatMap(({ articles }) => articles) : []
    return {
      ...kept,
      line: head.n,
      articles: kept.articles + ids.length,
      digest: addToDigest(
        kept.digest,
        ids.map(({ id }) => id)
      )
    }
  }
  if (entry.kind === 'rebuilt' && (trusting || entry.from?.archive === kept?.archive)) return entry.facts
  if (kept && !trusting) return kept
  const fresh = { database: FIRST_DATABASE, archive: head.archive, line: 0, articles: 0, digest: 0 }
  return foldFacts(fresh, text, trusting)
}
