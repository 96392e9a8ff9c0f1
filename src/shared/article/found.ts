import { z } from 'zod'

/**
 * A field's value with how it was found. `how` is a short phrase the inspector shows ("front matter: author",
 * "first line", "corrected by hand"); `sure` is 0–1, and below LIKELY the app writes "likely" beside the value.
 */
export const found = <T extends z.ZodType>(value: T) =>
  z.object({ value, how: z.string(), sure: z.number().min(0).max(1) }).readonly()

export type Found<T> = { readonly value: T; readonly how: string; readonly sure: number }

/** At or above this a field is shown plainly; below it is a guess and is written as "likely". */
export const LIKELY = 0.8
