import type { Quote } from '#shared/quotes/quote.ts'
import type { ArchiveDatabase } from '../database.ts'
import { groupBy } from '../group-by.ts'
import type { Findings } from './findings.ts'
import { inChunks } from './in-chunks.ts'

/** Quotes against the text they are from: the words must stand there, character for character. */
export async function checkQuotes(db: ArchiveDatabase, findings: Findings): Promise<void> {
  for await (const quotes of inChunks(db.quotes, (quote) => quote.id)) {
    // One text at a time, and once for all its quotes: texts may be as large as originals.
    for (const [articleId, ofArticle] of groupBy(quotes, (quote) => quote.articleId)) {
      const body = await db.bodies.get(articleId)
      for (const quote of ofArticle) checkQuote(quote, body?.text ?? null, findings)
    }
  }
}

function checkQuote(quote: Quote, text: string | null, findings: Findings): void {
  const name = `The quote “${quote.exact.slice(0, 60)}” (${quote.id})`
  if (text === null) return findings.add(`${name} belongs to no article.`)
  findings.expect(
    quote.anchor !== 'exact' || text.slice(quote.start, quote.end) === quote.exact,
    `${name} does not stand in its article where it should.`
  )
}
