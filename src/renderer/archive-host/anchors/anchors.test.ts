import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quote } from '#shared/quotes/quote.ts'
import { diffText } from '#shared/text/diff-text.ts'
import { testQuote } from '../testing/test-archive.ts'
import { toSuggestedQuote } from '../imports/suggested-quote.ts'
import { findAgain } from './find-again.ts'
import { followQuote } from './follow-quote.ts'

const quoteAt = (text: string, start: number, end: number): Quote =>
  toSuggestedQuote(1, text, { ...testQuote(text, text.slice(start, end)), start, end })
const quoteOf = (text: string, words: string): Quote =>
  quoteAt(text, text.indexOf(words), text.indexOf(words) + words.length)
const follow = (quote: Quote, before: string, after: string): Quote =>
  followQuote(quote, { before, after, edits: diffText(before, after) })
const standing = ({ start, end, anchor }: Quote, text: string) => [anchor, text.slice(start, end)]

const text = 'The council met.\n\n“No,” said Ann Lee. “We waited nine years for this boat.” “No,” said Bo Ek.'

describe('a text that was read anew', () => {
  test('words that nobody touched stay exact, wherever they come to stand', () => {
    const quote = quoteOf(text, 'We waited nine years for this boat.')
    const after = `HARBOUR (AP) – ${text.replace('Ann Lee', 'Anna Lee')}`
    expect(standing(follow(quote, text, after), after)).toEqual(['exact', quote.exact])
  })

  test('the same words elsewhere are never taken for a quote that is gone', () => {
    const quote = quoteOf(text, 'No,')
    const after = text.replace('“No,” said Ann Lee. ', '')
    expect(follow(quote, text, after)).toMatchObject({ anchor: 'lost', start: quote.start, exact: 'No,' })
    // Without the old text the other place can only be offered.
    expect(findAgain(quote, after).anchor).toBe('moved')
  })

  test('words that stand twice between the same neighbours are to be confirmed', () => {
    const chorus = 'They sang. “Row, row, row.” The crowd on the harbour wall of the town sang. '
    const before = `${chorus.repeat(3)}End.`
    const quote = quoteAt(before, chorus.length + 12, chorus.length + 26)
    expect(follow(quote, before, `New. ${before}`)).toMatchObject({ anchor: 'moved', exact: quote.exact })
  })

  test('a few changed words are moved, the place shown, the words kept', () => {
    const quote = quoteOf(text, 'We waited nine years for this boat.')
    const after = text.replace('nine', '9')
    const followed = follow(quote, text, after)
    expect(standing(followed, after)).toEqual(['moved', 'We waited 9 years for this boat'])
    expect(followed.exact).toBe(quote.exact)
  })

  test('a quote that was lost is exact again where the first text comes back', () => {
    const quote = quoteOf(text, 'We waited nine years for this boat.')
    const gone = follow(quote, text, 'The council met.')
    expect(gone.anchor).toBe('lost')
    expect(follow(gone, 'The council met.', text)).toEqual(quote)
  })
})

// Words of their own around each sentence, so that the truth is known whatever the edits are; the sentences repeat.
const sentences = ['We will never sign it', 'No', 'I said so in May', 'It is what it is']
type Piece = { readonly words: string; readonly says: number }
const piece = fc.nat(sentences.length - 1)
const story = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((says, at): Piece => ({ words: sentences[says] ?? '', says: at })))
const around = (at: number): readonly [string, string] => [
  `Speaker${at} of the party of number${at} answered loudly${at}: `,
  `. That was in room${at} on morning${at} of week${at}.`
]
const edit = fc.constantFrom('keep', 'keep', 'keep', 'before', 'after', 'change', 'remove', 'copy', 'news')

test('random edits: untouched unique words are exact at their place, no look-alike is ever exact', () => {
  fc.assert(
    fc.property(story, fc.array(edit, { minLength: 12, maxLength: 12 }), (pieces, edits) => {
      let [before, after] = ['', '']
      const known = pieces.map(({ words }, at) => {
        const [lead, tail] = around(at)
        const old = before.length + lead.length
        before += `${lead}${words}${tail}\n\n`
        const how = edits[at] ?? 'keep'
        if (how === 'news') after += `Correction${at} added on day${at}.\n\n`
        if (how === 'remove') return { words, old, how, now: null }
        const newLead = how === 'before' ? lead.replace(`loudly${at}`, `softly${at}`) : lead
        const newWords = how === 'change' ? 'Nothing of that kind was ever heard' : words
        const now = after.length + newLead.length
        after += `${newLead}${newWords}${how === 'after' ? tail.replace(`room${at}`, 'the hall') : tail}\n\n`
        if (how === 'copy') after += `Elsewhere${at} somebody repeated${at}: ${words}, it was${at}.\n\n`
        return { words, old, how, now: how === 'change' ? null : now }
      })
      for (const { words, old, how, now } of known) {
        const quote = quoteAt(before, old, old + words.length)
        const found = follow(quote, before, after)
        if (found.anchor === 'exact') {
          expect(found.start).toBe(now)
          expect(after.slice(found.start, found.end)).toBe(words)
        }
        expect(found.exact).toBe(words)
        const unique = before.split(words).length === 2 && after.split(words).length === 2
        if (now !== null && (unique || how === 'keep')) expect(found.anchor).toBe('exact')
        if (now === null && !edits.includes('copy')) expect(found.anchor).toBe('lost')
      }
    }),
    { numRuns: 500 }
  )
})

test('without the old text nothing is exact but between its old neighbours', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (lead, tail) => {
      const before = `${lead}We waited nine years${tail}`
      const quote = quoteAt(before, lead.length, lead.length + 20)
      for (const after of [`x${before}`, `${before}x`, `${lead} We waited nine years${tail}`]) {
        const found = findAgain(quote, after)
        if (found.anchor !== 'exact') continue
        const { start, end } = found
        expect(after.slice(Math.max(0, start - 32), start)).toBe(quote.prefix)
        expect(after.slice(end, end + 32)).toBe(quote.suffix)
      }
    })
  )
})
