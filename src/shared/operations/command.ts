import { z } from 'zod'
import { correctable } from '../article/correctable.ts'
import { Draft } from '../article/draft.ts'
import { Speaker } from '../quotes/quote.ts'

const ids = z.array(z.int()).min(1).readonly()
const quoteIds = z.array(z.string()).min(1).readonly()
const name = z.string().trim().min(1).max(200)

/**
 * Everything a person can change, as data. `operations:apply` is the only door: it records the change with what
 * stood there before, so that each can be undone, redone, audited and replayed from the journal. New records carry
 * an id made by the sender, so that replaying the journal makes the same record again.
 */
export const Command = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('tag:create'),
    id: z.string(),
    name,
    parentId: z.string().nullable(),
    colour: z.string()
  }),
  z.object({
    do: z.literal('tag:change'),
    id: z.string(),
    name: name.optional(),
    parentId: z.string().nullable().optional(),
    colour: z.string().optional(),
    hotkey: z.int().min(1).max(9).nullable().optional()
  }),
  z.object({ do: z.literal('tag:merge'), from: z.string(), into: z.string() }),
  z.object({ do: z.literal('tag:delete'), id: z.string() }),
  z.object({ do: z.literal('articles:tag'), ids, tagId: z.string(), on: z.boolean() }),
  z.object({ do: z.literal('articles:note'), ids, note: z.string() }),
  z.object({ do: z.literal('articles:rate'), ids, rating: z.int().min(0).max(5) }),
  z.object({ do: z.literal('articles:trash'), ids }),
  z.object({ do: z.literal('articles:restore'), ids }),
  /** `value` as typed: several names are separated by ";", an empty value makes the field unknown. */
  z.object({ do: z.literal('articles:correct'), ids, field: z.enum(correctable), value: z.string() }),
  /**
   * Takes over what the present parser read of the articles' originals. What people added or corrected stays, and their
   * quotes follow their words. The record of the operation has null for each draft: `changes` says what differs.
   */
  z.object({
    do: z.literal('articles:reread'),
    readings: z
      .array(z.object({ id: z.int(), draft: Draft.nullable() }))
      .min(1)
      .max(1000)
      .readonly()
  }),
  z.object({ do: z.literal('collection:create'), id: z.string(), name, parentId: z.string().nullable() }),
  z.object({
    do: z.literal('collection:change'),
    id: z.string(),
    name: name.optional(),
    parentId: z.string().nullable().optional(),
    description: z.string().optional(),
    rank: z.number().optional()
  }),
  /** Takes nested collections with it; articles stay in the archive. */
  z.object({ do: z.literal('collection:delete'), id: z.string() }),
  /** What is in the collection already is passed over. */
  z.object({
    do: z.literal('collection:add'),
    id: z.string(),
    items: z.array(z.object({ id: z.string(), articleId: z.int(), quoteId: z.string().nullable() })).min(1)
  }),
  z.object({ do: z.literal('collection:remove'), itemIds: z.array(z.string()).min(1) }),
  /** Places the items, in their present order, before `beforeId` (null: at the end). */
  z.object({
    do: z.literal('collection:order'),
    id: z.string(),
    itemIds: z.array(z.string()).min(1),
    beforeId: z.string().nullable()
  }),
  z.object({ do: z.literal('item:note'), itemId: z.string(), note: z.string() }),
  z.object({ do: z.literal('search:save'), id: z.string(), name, text: z.string().min(1) }),
  z.object({
    do: z.literal('search:change'),
    id: z.string(),
    name: name.optional(),
    text: z.string().min(1).optional()
  }),
  z.object({ do: z.literal('search:delete'), id: z.string() }),
  z.object({ do: z.literal('quotes:accept'), ids: quoteIds }),
  z.object({ do: z.literal('quotes:reject'), ids: quoteIds }),
  z.object({ do: z.literal('quotes:reset'), ids: quoteIds }),
  /** New bounds, kind or speaker; the state becomes `edited`. The words are always the article's own. */
  z.object({
    do: z.literal('quote:edit'),
    id: z.string(),
    start: z.int().nonnegative().optional(),
    end: z.int().nonnegative().optional(),
    speaker: Speaker.optional()
  }),
  /** Another speaker, or null for nobody known; what is printed beside the quote stays. The state becomes `edited`. */
  z.object({
    do: z.literal('quotes:attribute'),
    ids: quoteIds,
    speaker: Speaker.unwrap().omit({ mention: true })
  }),
  z.object({
    do: z.literal('quote:create'),
    id: z.string(),
    articleId: z.int(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    speaker: Speaker
  }),
  /** A person says where these quotes stand in a text that has changed; from then on they have the words of that place. */
  z.object({
    do: z.literal('quotes:place'),
    places: z
      .array(z.object({ id: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() }))
      .min(1)
      .readonly()
  }),
  z.object({ do: z.literal('quote:delete'), id: z.string() }),
  z.object({ do: z.literal('quotes:note'), ids: quoteIds, note: z.string() }),
  z.object({ do: z.literal('quotes:tag'), ids: quoteIds, tagId: z.string(), on: z.boolean() }),
  /** Makes one person, called `name`, of the speakers of these names; `id` is used where none of them has a record. */
  z.object({ do: z.literal('people:merge'), id: z.string(), name, names: z.array(name).min(1).readonly() }),
  z.object({ do: z.literal('people:rename'), id: z.string(), from: name, name }),
  /** Takes spellings out of a person; each is a speaker of its own again, and is not suggested as the same. */
  z.object({ do: z.literal('people:split'), name, spellings: z.array(name).min(1).readonly() }),
  /** Says no to a suggestion about two names or two quotes. */
  z.object({ do: z.literal('pair:dismiss'), kind: z.enum(['names', 'quotes']), a: z.string(), b: z.string() })
])
export type Command = z.infer<typeof Command>
export type CommandName = Command['do']
