import { z } from 'zod'

/**
 * What a comparison of the search index with the store found. Ids are article numbers. After a repair the lists say
 * what was mended, and `whole` what a second look found.
 */
export const IndexCheck = z.object({
  /** Articles in the store, those in the trash too, and entries in the index. */
  articles: z.int(),
  indexed: z.int(),
  /** In the store, but not in the index. */
  missing: z.array(z.int()).readonly(),
  /** In the index, but not in the store. */
  extra: z.array(z.int()).readonly(),
  /** Of `sampled` articles, chosen anew each time, those whose words the index does not hold as they stand. */
  differing: z.array(z.int()).readonly(),
  sampled: z.int(),
  /** Whether the index's own file is in order. */
  sound: z.boolean(),
  /** Whether nothing is (or, after a repair, is left) to mend. */
  whole: z.boolean()
})
export type IndexCheck = z.infer<typeof IndexCheck>
