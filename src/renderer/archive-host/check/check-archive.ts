import type { Archive } from '../archive.ts'
import { checkArticles } from './check-articles.ts'
import { checkImports } from './check-imports.ts'
import { checkListings } from './check-listings.ts'
import { checkPlaces } from './check-places.ts'
import { checkQuotes } from './check-quotes.ts'
import { Findings } from './findings.ts'

/** Reads the whole archive and compares what is kept twice. Sentences for a person; none when all is well. */
export async function checkArchive(archive: Archive): Promise<string[]> {
  const { db, listings, search } = archive
  const findings = new Findings()
  await checkArticles(db, findings)
  await checkQuotes(db, findings)
  await checkPlaces(db, findings)
  await checkListings(db, listings, findings)
  await checkImports(archive, findings)
  const articles = await db.articles.count()
  if (search.state === 'complete' && search.indexed !== articles) {
    findings.add(
      `The search index knows ${String(search.indexed)} of ${String(articles)} articles, but says it is complete.`
    )
  }
  return findings.sentences()
}
