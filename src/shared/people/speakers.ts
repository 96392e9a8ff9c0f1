import { z } from 'zod'
import { QuoteRow } from '../quotes/quote.ts'

/** One line of the list of speakers. Dates are the first and last publication known, in the precision known. */
export const SpeakerRow = z
  .object({
    name: z.string(),
    quotes: z.int(),
    articles: z.int(),
    /** How many spellings are merged in this person. */
    spellings: z.int(),
    first: z.string().nullable(),
    last: z.string().nullable()
  })
  .readonly()
export type SpeakerRow = z.infer<typeof SpeakerRow>

const Printed = z.object({
  name: z.string(),
  count: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable()
})

/** The page of a speaker. Rejected quotes and the trash count nowhere. */
export const SpeakerPage = z
  .object({
    name: z.string(),
    quotes: z.int(),
    /** As printed, the most frequent first. */
    spellings: z.array(z.object({ name: z.string(), count: z.int() })),
    sources: z.array(Printed),
    /** "spokesman, defence ministry": what the articles called this person, the earliest use first. */
    offices: z.array(Printed),
    /** Quotes by year of publication, the earliest first. */
    years: z.array(z.object({ year: z.string(), count: z.int() })),
    undated: z.int()
  })
  .readonly()
export type SpeakerPage = z.infer<typeof SpeakerPage>

/** Two speakers that may be one person, with the reason that is shown. */
export const SameSpeaker = z
  .object({
    /** The more quoted one first. */
    names: z.tuple([z.string(), z.string()]).readonly(),
    counts: z.tuple([z.int(), z.int()]).readonly(),
    why: z.string()
  })
  .readonly()
export type SameSpeaker = z.infer<typeof SameSpeaker>

/** Two quotes of a speaker about the same matter that seem to say opposite things; a person judges. */
export const ConflictPair = z
  .object({
    /** The earlier one first. */
    quotes: z.tuple([QuoteRow, QuoteRow]).readonly(),
    why: z.string(),
    /** Words that both have and few other quotes have. */
    shared: z.array(z.string()).readonly()
  })
  .readonly()
export type ConflictPair = z.infer<typeof ConflictPair>
