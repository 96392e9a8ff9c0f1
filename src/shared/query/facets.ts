import { z } from 'zod'

/** What a list can be narrowed by, in the order in which it is shown. */
export const facetKinds = [
  'source',
  'agency',
  'section',
  'year',
  'person',
  'place',
  'org',
  'speaker',
  'tag',
  'collection',
  'language',
  'format',
  'flag'
] as const
export const FacetKind = z.enum(facetKinds)
export type FacetKind = z.infer<typeof FacetKind>

/** `value` is what a search writes behind the field's colon; `name` is what a person reads. */
export const FacetValue = z.object({ value: z.string(), name: z.string(), count: z.int() }).readonly()
export type FacetValue = z.infer<typeof FacetValue>

/** The values that the articles of a list have, the most frequent first; `distinct` counts those not sent too. */
export const Facet = z
  .object({ kind: FacetKind, distinct: z.int(), values: z.array(FacetValue).readonly() })
  .readonly()
export type Facet = z.infer<typeof Facet>

export const timelineUnits = ['year', 'month', 'day'] as const
export const TimelineUnit = z.enum(timelineUnits)
export type TimelineUnit = z.infer<typeof TimelineUnit>
