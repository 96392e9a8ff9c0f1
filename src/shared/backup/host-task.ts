import { z } from 'zod'

/** The first database of an archive; a rebuilt one has another name. */
export const FIRST_DATABASE = 'archive'

/**
 * What the archive host is started for, in the query of its address: to work (a database with an older schema is then
 * only looked at), to bring it up to date first, or to make one anew under this name.
 */
export const HostTask = z
  .object({
    doing: z.enum(['work', 'migrate', 'rebuild']),
    database: z.string().regex(/^[a-z0-9-]{1,40}$/)
  })
  .readonly()
export type HostTask = z.infer<typeof HostTask>
