import { z } from 'zod'

/** What the archive host says of the database it has opened; main compares it with what it kept outside. */
export const FoundFacts = z
  .object({
    /** The identity of the database (a UUID). */
    archive: z.string(),
    /** The number of the last journal line that was committed in it; null where that is not known (before 0.2). */
    line: z.int().nullable(),
    articles: z.int(),
    /** See article-digest.ts. */
    digest: z.int(),
    /** The version of its tables, and the one that this app works with. */
    schema: z.int(),
    newestSchema: z.int()
  })
  .readonly()
export type FoundFacts = z.infer<typeof FoundFacts>

/** The same facts as main keeps them, gathered from the journal as it is written. */
export const KeptFacts = z
  .object({
    /** The name of the database in use: a rebuilt one has a new name, so that the old one stands until it is whole. */
    database: z.string(),
    archive: z.string(),
    line: z.int(),
    articles: z.int(),
    digest: z.int()
  })
  .readonly()
export type KeptFacts = z.infer<typeof KeptFacts>
