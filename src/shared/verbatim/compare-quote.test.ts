import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareQuote } from './compare-quote.ts'

const source =
  'The mayor opened the pier. “We waited nine years for this boat, and nobody here will miss the bridge detour,” said Ines Okafor. ' +
  'The vote was 7 to 4. Opponents asked for a review. “The subsidy is far too high for a town of our size,” Tomas Brandt said.'

const best = (quote: string) => compareQuote(quote, source)[0]
const drawn = (quote: string) =>
  best(quote)
    ?.redline.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join(' ')

describe('one quote against one text', () => {
  test('the same letters are exact, whatever stands at the ends', () => {
    expect(best('We waited nine years for this boat.')).toMatchObject({
      verdict: 'exact',
      found: 'We waited nine years for this boat',
      likeness: 1
    })
  })

  test('other marks and spaces between the same words', () => {
    expect(best('We waited nine years for this boat – and  nobody here')?.verdict).toBe('marks-differ')
  })

  test('a replaced word, a word left out, a word put in', () => {
    expect(drawn('We waited ten years for this boat')).toBe('We waited -nine- +ten+ years for this boat')
    expect(drawn('We waited years for this boat')).toBe('We waited -nine- years for this boat')
    expect(drawn('We waited nine long years for this boat')).toBe('We waited nine +long+ years for this boat')
  })

  test('case and accents count', () => {
    expect(drawn('we waited nine years')).toBe('-We- +we+ waited nine years')
  })

  test('changes that the writer marked are told apart from silent ones', () => {
    expect(best('We waited nine years … and nobody here will miss the bridge')?.marked).toBe(true)
    expect(best('We waited nine years and nobody here will miss the bridge')?.marked).toBe(false)
    expect(best('We waited nine years for this [ferry], and nobody here')?.marked).toBe(true)
    expect(best('We waited nine years for this ferry, and nobody here')?.marked).toBe(false)
  })

  test('words that stand nowhere are no place', () => {
    expect(compareQuote('An entirely different remark', source)).toEqual([])
  })
})

test('a stretch of the text is always found exactly, at its own place', () => {
  const words = [...source.matchAll(/\p{L}+/gu)]
  fc.assert(
    fc.property(fc.nat(words.length - 4), fc.integer({ min: 4, max: 12 }), (from, length) => {
      const [first, last] = [words[from], words[Math.min(words.length - 1, from + length)]]
      const start = first?.index ?? 0
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0)
      expect(best(source.slice(start, end))).toMatchObject({ verdict: 'exact', start, end, marked: true })
    })
  )
})

test('redlines give back both sides, and no input throws', () => {
  const word = fc.constantFrom('we', 'waited', 'nine', 'years', 'for', 'this', 'boat', 'not', 'ferry')
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 14 }),
      fc.array(word, { maxLength: 40 }),
      (quote, text) => {
        for (const { redline, found } of compareQuote(quote.join(' '), text.join(' '))) {
          const side = (without: string) =>
            redline.flatMap(({ kind, text: run }) => (kind === without ? [] : [run])).join(' ')
          expect(side('removed')).toBe(quote.join(' '))
          expect(side('added')).toBe(found)
        }
      }
    )
  )
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void compareQuote(a, b)))
})
