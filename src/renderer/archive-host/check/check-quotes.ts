import type { ArchiveDatabase } from '../database.ts'
import type { Findings } from './findings.ts'
import { inChunks } from './in-chunks.ts'

/** Quotes against the text they are from: the words must stand there, character for character. */
export async function checkQuotes(db: ArchiveDatabase, findings: Findings): Promise<void> {
  for await (const quotes of inChunks(db.quotes, (quote) => quote.id)) {
    const ids = quotes.map((quote) => quote.articleId)
    const bodies = await db.bodies.bulkGet(ids)
    quotes.forEach((quote, at) => {
      const name = `The quote “${quote.exact.slice(0, 60)}” (${quote.id})`
      if (!bodies[at]) return findings.add(`${name} belongs to no article.`)
      const printed = bodies[at].text.slice(quote.start, quote.end)
      findings.expect(
        quote.anchor !== 'exact' || printed === quote.exact,
        `${name} does not stand in its article where it should.`
      )
    })
  }
}
