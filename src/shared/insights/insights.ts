import { z } from 'zod'

/** How often someone is quoted, and in how many articles. */
export const VoiceCount = z.object({ name: z.string(), quotes: z.int(), articles: z.int() }).readonly()
export type VoiceCount = z.infer<typeof VoiceCount>

/** What the articles of one source rest on; a null name gathers those of unknown source. */
export const SourceFacts = z
  .object({
    name: z.string().nullable(),
    articles: z.int(),
    truncated: z.int(),
    corrected: z.int(),
    /** Articles with quotes, and those of them whose quotes all come from one speaker. */
    quoted: z.int(),
    singleSource: z.int(),
    /** Quotes with a speaker, and those of them whose speaker is not named. */
    attributed: z.int(),
    unnamed: z.int()
  })
  .readonly()
export type SourceFacts = z.infer<typeof SourceFacts>

/**
 * Who speaks in the articles of a list, and through whom. Rejected quotes count nowhere; with `kept` only those that a
 * person accepted or edited are counted, except for single-source stories, which are judged by all that stand.
 */
export const Insights = z.object({
  articles: z.int(),
  quotes: z.int(),
  /** Quotes whose speaker was not found. */
  unknown: z.int(),
  /** All sources together. */
  total: SourceFacts,
  /** Named speakers, the most quoted first; `distinct` counts those not sent too. */
  speakers: z.object({ distinct: z.int(), most: z.array(VoiceCount).readonly() }).readonly(),
  /** Speakers that are only described, as they are called. */
  unnamed: z.object({ distinct: z.int(), most: z.array(VoiceCount).readonly() }).readonly(),
  /** Quotes of those speakers (rows) in the sources that quote them most (columns). */
  matrix: z
    .object({
      sources: z.array(z.string()).readonly(),
      counts: z.array(z.array(z.int()).readonly()).readonly()
    })
    .readonly(),
  /** Quotes of the first few speakers over time; `undated` is theirs too. `at` is `2015` or `2015-03`. */
  voices: z
    .object({
      unit: z.enum(['year', 'month']),
      names: z.array(z.string()).readonly(),
      bins: z.array(z.object({ at: z.string(), counts: z.array(z.int()).readonly() }).readonly()).readonly(),
      undated: z.int()
    })
    .readonly(),
  /** The sources with the most articles. */
  sources: z.object({ distinct: z.int(), most: z.array(SourceFacts).readonly() }).readonly()
})
export type Insights = z.infer<typeof Insights>
