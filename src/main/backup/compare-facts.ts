import type { FoundFacts, KeptFacts } from '#shared/backup/archive-facts.ts'

export type Verdict = 'sound' | 'older-schema' | 'empty' | 'another' | 'behind' | 'incomplete'

/** Whether the database that was opened is the one that was kept, with all that was acknowledged in it. */
export function compareFacts(kept: KeptFacts | null, found: FoundFacts): Verdict {
  const nothingKept = kept === null || (kept.articles === 0 && kept.line === 0)
  if (!nothingKept) {
    if (found.archive !== kept.archive) return found.articles === 0 ? 'empty' : 'another'
    if (found.line !== null && found.line < kept.line) return 'behind'
    if (found.articles < kept.articles) return 'incomplete'
    // With as many lines it must hold the very same articles; lines that main has not seen may have added some.
    if (found.line === kept.line && found.digest !== kept.digest) return 'incomplete'
  }
  return found.schema < found.newestSchema ? 'older-schema' : 'sound'
}
