import type { Quote } from '#shared/quotes/quote.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { selectorOf } from '../text-selector.ts'
import { withTag } from './article-commands.ts'
import { type CommandHandlers, counted, mustAllExist, mustBeNew, mustExist, named } from './command-of.ts'
import type { Recorder } from './recorder.ts'

type Names =
  | 'quotes:accept'
  | 'quotes:reject'
  | 'quotes:reset'
  | 'quote:edit'
  | 'quotes:attribute'
  | 'quote:create'
  | 'quotes:place'
  | 'quote:delete'
  | 'quotes:note'
  | 'quotes:tag'

export const quoteCommands: CommandHandlers<Names> = {
  'quotes:accept': async (recorder, { ids }) => {
    // An edited quote is kept already, and stays marked as edited.
    const count = await changeQuotes(recorder, ids, (quote) => ({
      ...quote,
      state: quote.state === 'edited' ? 'edited' : 'accepted'
    }))
    return `Accept ${counted(count, 'quote')}`
  },

  'quotes:reject': async (recorder, { ids }) => {
    const count = await changeQuotes(recorder, ids, (quote) => ({ ...quote, state: 'rejected' }))
    return `Reject ${counted(count, 'quote')}`
  },

  'quotes:reset': async (recorder, { ids }) => {
    // Nobody suggested a quote that was marked by hand: it is simply kept.
    const count = await changeQuotes(recorder, ids, (quote) => ({
      ...quote,
      state: quote.kind === 'manual' ? 'accepted' : 'suggested'
    }))
    return `Take back the decision on ${counted(count, 'quote')}`
  },

  'quote:edit': async (recorder, { id, start, end, speaker }) => {
    const quote = mustExist(await recorder.quotes.find(id), 'The quote')
    const bounds = { start: start ?? quote.start, end: end ?? quote.end }
    // A new speaker says nothing of the place: that of a quote which has moved or is lost stays open.
    const place =
      start === undefined && end === undefined
        ? {}
        : {
            ...bounds,
            ...(await wordsAt(recorder, quote.articleId, bounds.start, bounds.end)),
            anchor: 'exact' as const
          }
    const edited: Quote = { ...quote, ...place, speaker: speaker ?? quote.speaker, state: 'edited' }
    recorder.quotes.put(edited)
    return `Edit quote ${named(edited.exact)}`
  },

  'quotes:attribute': async (recorder, { ids, speaker }) => {
    const count = await changeQuotes(recorder, ids, (quote) => ({
      ...quote,
      speaker: { ...quote.speaker, ...speaker },
      state: 'edited'
    }))
    return `Attribute ${counted(count, 'quote')} to ${speaker.name === null ? 'nobody' : named(speaker.name)}`
  },

  'quote:create': async (recorder, { id, articleId, start, end, speaker }) => {
    mustBeNew(await recorder.quotes.find(id))
    const words = await wordsAt(recorder, articleId, start, end)
    recorder.quotes.put({
      id,
      articleId,
      start,
      end,
      ...words,
      kind: 'manual',
      speaker,
      cue: null,
      chain: [],
      confidence: 1,
      reason: 'marked by hand',
      state: 'accepted',
      anchor: 'exact',
      note: '',
      tags: []
    })
    return `Quote ${named(words.exact)}`
  },

  'quotes:place': async (recorder, { places }) => {
    const ids = places.map(({ id }) => id)
    const quotes = mustAllExist(await recorder.quotes.load(ids), ids, 'quote')
    const articleIds = quotes.map(({ articleId }) => articleId)
    const texts = new Map((await recorder.bodies.load(articleIds)).map(({ id, text }) => [id, text]))
    for (const { id, start, end } of places) {
      const quote = mustExist(recorder.quotes.at(id), 'The quote')
      const words = stretchOf(mustExist(texts.get(quote.articleId), 'The article'), start, end)
      recorder.quotes.put({ ...quote, start, end, ...words, anchor: 'exact' })
    }
    return `Confirm the place of ${counted(places.length, 'quote')}`
  },

  'quote:delete': async (recorder, { id }) => {
    const quote = mustExist(await recorder.quotes.find(id), 'The quote')
    const places = await recorder.db.collectionItems.where('quoteId').equals(id).primaryKeys()
    for (const item of await recorder.items.load(places)) recorder.items.remove(item.id)
    recorder.quotes.remove(id)
    return `Delete quote ${named(quote.exact)}`
  },

  'quotes:note': async (recorder, { ids, note }) => {
    const count = await changeQuotes(recorder, ids, (quote) => ({ ...quote, note }))
    return `${note === '' ? 'Delete the note' : 'Write a note'} on ${counted(count, 'quote')}`
  },

  'quotes:tag': async (recorder, { ids, tagId, on }) => {
    const tag = mustExist(await recorder.tags.find(tagId), 'The tag')
    const count = await changeQuotes(recorder, ids, (quote) => ({
      ...quote,
      tags: withTag(quote.tags, tagId, on)
    }))
    const quotes = counted(count, 'quote')
    return on ? `Tag ${quotes} ${named(tag.name)}` : `Remove tag ${named(tag.name)} from ${quotes}`
  }
}

async function changeQuotes(
  { quotes }: Recorder,
  ids: readonly string[],
  change: (quote: Quote) => Quote
): Promise<number> {
  const found = mustAllExist(await quotes.load(ids), ids, 'quote')
  for (const quote of found) quotes.put(change(quote))
  return found.length
}

async function wordsAt({ db }: Recorder, articleId: number, start: number, end: number) {
  const { text } = mustExist(await db.bodies.get(articleId), 'The article')
  return stretchOf(text, start, end)
}

/** The words are always the article's own; bounds that hold none are refused. */
function stretchOf(text: string, start: number, end: number) {
  const words = selectorOf(text, start, end)
  if (start < end && end <= text.length && words.exact.trim() !== '') return words
  throw new Refusal('bad-bounds', 'The quote must be a stretch of the article’s text.')
}
