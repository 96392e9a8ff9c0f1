import { z } from 'zod'

/**
 * A speaker as a person has put it together: everyone printed under one of `spellings` is this one, and is listed as
 * `name`. `name` is itself among the spellings, and no two people share one, so that a name always means one person.
 * Speakers nobody has worked on have no record: their one spelling is their name.
 */
export const Person = z
  .object({ id: z.string(), name: z.string(), spellings: z.array(z.string()).readonly() })
  .readonly()
export type Person = z.infer<typeof Person>

/**
 * What the app suggested of two things and a person said no to: two spellings are two people (`names`), or two quotes
 * do not conflict (`quotes`, by their ids). Kept, so that the same is not suggested again.
 */
export const Dismissal = z
  .object({
    id: z.string(),
    kind: z.enum(['names', 'quotes']),
    pair: z.tuple([z.string(), z.string()]).readonly()
  })
  .readonly()
export type Dismissal = z.infer<typeof Dismissal>

/** The same for (a, b) as for (b, a). */
export const dismissalOf = (kind: Dismissal['kind'], a: string, b: string): Dismissal => {
  const pair = a < b ? ([a, b] as const) : ([b, a] as const)
  return { id: JSON.stringify([kind, ...pair]), kind, pair }
}
