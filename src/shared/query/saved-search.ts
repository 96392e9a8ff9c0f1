import { z } from 'zod'

/** A search kept under a name: a smart collection, which holds whatever it finds now. */
export const SavedSearch = z
  .object({
    id: z.string(),
    name: z.string(),
    /** As it was typed. */
    text: z.string(),
    created: z.string()
  })
  .readonly()
export type SavedSearch = z.infer<typeof SavedSearch>
