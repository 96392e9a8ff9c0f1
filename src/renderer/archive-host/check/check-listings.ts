import type { ArchiveDatabase } from '../database.ts'
import type { ListChunk, Listing } from '../listing/listing.ts'
import type { Listings } from '../listing/listings.ts'
import { toListedArticle, toListedItem, toListedQuote } from '../listing/listed-rows.ts'
import { sameValue } from '../operations/same-value.ts'
import type { Table } from 'dexie'
import type { Findings } from './findings.ts'
import { inChunks } from './in-chunks.ts'

/** The listings, in memory and as stored, against the rows they are made from. */
export async function checkListings(
  db: ArchiveDatabase,
  listings: Listings,
  findings: Findings
): Promise<void> {
  await checkListing('article', db.articles, listings.articles, toListedArticle, findings)
  await checkListing('quote', db.quotes, listings.quotes, toListedQuote, findings)
  await checkListing('place', db.collectionItems, listings.items, toListedItem, findings)
}

async function checkListing<
  Row extends { readonly id: Id },
  Id extends string | number,
  Listed extends { readonly id: Id }
>(
  thing: string,
  table: Table<Row, Id>,
  listing: Listing<Listed>,
  toListed: (row: Row) => Listed,
  findings: Findings
): Promise<void> {
  const stored = storedRows(await listing.table.toArray())
  let count = 0
  for await (const rows of inChunks(table, (row) => row.id)) {
    count += rows.length
    for (const row of rows) {
      const listed = toListed(row)
      const kept = sameValue(listed, stored.get(row.id)) && sameValue(listed, listing.get(row.id))
      findings.expect(kept, `The list does not show the ${thing} ${String(row.id)} as it is.`)
    }
  }
  const listed = Math.max(stored.size, listing.size)
  findings.expect(
    listed <= count,
    `The list has ${String(listed)} ${thing}s, but there are ${String(count)}.`
  )
}

const storedRows = <Listed extends { readonly id: string | number }>(chunks: readonly ListChunk<Listed>[]) =>
  new Map(chunks.flatMap(({ rows }) => rows.map((row) => [row.id, row])))
