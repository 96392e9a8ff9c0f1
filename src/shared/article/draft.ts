import { z } from 'zod'
import { FoundQuote } from '../quotes/found-quote.ts'
import { found } from './found.ts'
import { When } from './when.ts'

export const blockKinds = [
  'paragraph',
  'subhead',
  'list-item',
  'block-quote',
  'pull-quote',
  'table',
  'note',
  'stub'
] as const

/**
 * A stretch of the canonical text. Offsets are UTF-16 into `text`, end exclusive. `note` is a correction or an
 * editor's note, `stub` a cut-off remnant such as "Putin..."; neither counts as a paragraph of the body.
 * `level` is a subhead's depth (2–6) or a list item's (1…).
 */
export const Block = z
  .object({
    kind: z.enum(blockKinds),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    level: z.int().optional()
  })
  .readonly()
export type Block = z.infer<typeof Block>

/** A picture's words, kept out of the body. `after`: index of the block it stood behind, -1 at the head. */
export const Caption = z
  .object({
    text: z.string(),
    credit: z.string().nullable(),
    date: When.nullable(),
    after: z.int()
  })
  .readonly()
export type Caption = z.infer<typeof Caption>

export const Dateline = z
  .object({ place: z.string().nullable(), date: When.nullable(), agency: z.string().nullable() })
  .readonly()
export type Dateline = z.infer<typeof Dateline>

export const flagNames = ['truncated', 'correction', 'kill', 'embargo', 'no-text', 'mojibake'] as const
/** A warning about the copy, with the words of the file that gave rise to it. */
export const Flag = z.object({ name: z.enum(flagNames), evidence: z.array(z.string()).readonly() }).readonly()
export type Flag = z.infer<typeof Flag>
export type FlagName = Flag['name']

/** Whom and what the article names, each once, in the order they come up. */
export const Names = z
  .object({
    people: z.array(z.string()).readonly(),
    places: z.array(z.string()).readonly(),
    organisations: z.array(z.string()).readonly()
  })
  .readonly()
export type Names = z.infer<typeof Names>

/**
 * What the parse room understood of one article: pure data without ids, made from bytes alone, so that reading the
 * same original again gives the same draft. Null fields are unknown, never guessed; see Found for doubt.
 */
export const Draft = z
  .object({
    /** 0 for a file that holds one article, else its place in the file. */
    part: z.int().nonnegative(),
    format: z.string(),
    headline: found(z.string()),
    dek: found(z.string()).nullable(),
    /** Names of people; an unsigned story has an empty list. */
    bylines: found(z.array(z.string()).readonly()).nullable(),
    dateline: found(Dateline).nullable(),
    published: found(When).nullable(),
    updated: found(When).nullable(),
    /** When the event or picture was: from captions and datelines, never the publication date. */
    eventDate: found(When).nullable(),
    source: found(z.string()).nullable(),
    agency: found(z.string()).nullable(),
    section: found(z.string()).nullable(),
    /** In print, as the file writes it: "A1", "65, 66"; absent where none is named. */
    page: found(z.string()).optional(),
    edition: found(z.string()).optional(),
    slug: found(z.string()).nullable(),
    language: found(z.string()).nullable(),
    url: found(z.string()).nullable(),
    rights: found(z.string()).nullable(),
    embargoUntil: found(When).nullable(),
    /** Keywords the file itself carries (topics, tags, categories); suggestions, not the person's tags. */
    keywords: z.array(z.string()).readonly(),
    /** Absent where a reader before names were read made the draft. */
    names: Names.optional(),
    /** Canonical body text: blocks joined by a blank line ("\n\n"), NFC, no captions, credits or furniture. */
    text: z.string(),
    blocks: z.array(Block).readonly(),
    captions: z.array(Caption).readonly(),
    words: z.int().nonnegative(),
    flags: z.array(Flag).readonly(),
    quotes: z.array(FoundQuote).readonly()
  })
  .readonly()
export type Draft = z.infer<typeof Draft>
