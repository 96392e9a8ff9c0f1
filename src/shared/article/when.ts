import { z } from 'zod'

/**
 * A date in the precision that is known, as ISO 8601: `2015`, `2015-03`, `2015-03-04`, or a date-time
 * `2019-03-26T12:38:00-05:00` (zone offset kept as written; absent where the source gave none).
 * Reduced-precision strings sort correctly beside full ones by plain string comparison.
 */
export const When = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/)
export type When = z.infer<typeof When>
