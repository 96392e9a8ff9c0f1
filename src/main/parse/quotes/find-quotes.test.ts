import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FoundQuote } from '#shared/quotes/found-quote.ts'
import { findQuotes, type FindQuotesOptions } from './find-quotes.ts'

const root = join(import.meta.dirname, 'fixtures')

describe('fixtures', () => {
  test.each(readdirSync(root))('%s', async (name) => {
    const expected = join(root, name, 'expected.json')
    if (process.env['CI']) expect(existsSync(expected), `${expected} is missing`).toBe(true)
    const found = findQuotes(readFileSync(join(root, name, 'source.txt'), 'utf8'), optionsOf(name))
    await expect(JSON.stringify(found, null, 2) + '\n').toMatchFileSnapshot(expected)
  })
})

function optionsOf(name: string): FindQuotesOptions {
  const file = join(root, name, 'options.json')
  if (!existsSync(file)) return {}
  return z.object({ language: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')))
}

describe('the seed article', () => {
  const text = readFileSync(join(root, 'seed-syria-talks', 'source.txt'), 'utf8')

  test('gives exactly its two quotes', () => {
    const found = findQuotes(text)
    expect(
      found.map(({ kind, mention, speaker, named, cue, chain }) => ({
        kind,
        mention: mention?.text,
        speaker,
        named,
        cue,
        chain
      }))
    ).toEqual([
      {
        kind: 'mixed',
        mention: 'Spokesman Igor Konashenkov',
        speaker: 'Igor Konashenkov',
        named: true,
        cue: 'said',
        chain: []
      },
      {
        kind: 'direct',
        mention: 'the spokesman',
        speaker: "President Vladimir Putin's spokesman",
        named: false,
        cue: 'was quoted as saying',
        chain: ['RIA Novosti']
      }
    ])
    expect(found[0]?.role).toBe('Spokesman')
  })

  test('keeps a subhead out that the caller has found', () => {
    const start = text.indexOf("'No joint combat'")
    const blocks = [{ kind: 'subhead', start, end: start + 17 }]
    expect(findQuotes(text, { blocks })).toEqual(findQuotes(text))
  })
})

describe('options', () => {
  const text = "''We are ready,'' Ann Cole said. ''It took ten years.''"

  test('reads typewriter marks only when asked', () => {
    expect(findQuotes(text)).toEqual([])
    expect(findQuotes(text, { typewriterMarks: true }).map((quote) => quote.text)).toEqual([
      'We are ready,',
      'It took ten years.'
    ])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '"', "'", '“', '”', '‘', '’', '«', '»', '„', '「', '」', '—', '\n', '\n\n', ' ', ', ', '. ', ': ', '(', ')', "''",
    'said', 'Smith', 'he', 'told', 'Reuters', 'Mr.', 'the spokesman', 'according to', 'who', 'JONES', '6\'3"', 'a', '😀', 'é', '\ud800'
  ) // prettier-ignore
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' '))
  )
  const languages = fc.constantFrom(undefined, 'en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ar', 'xx')

  test('gives ordered quotes whose words are where they say', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        let end = 0
        for (const quote of findQuotes(text, language === undefined ? {} : { language })) {
          expect(FoundQuote.safeParse(quote).success).toBe(true)
          expect(quote.start).toBeGreaterThanOrEqual(end)
          expect(quote.end).toBeGreaterThan(quote.start)
          expect(quote.text).toBe(text.slice(quote.start, quote.end))
          if (quote.mention !== null)
            expect(quote.mention.text).toBe(text.slice(quote.mention.start, quote.mention.end))
          end = quote.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1500 }
    )
  })

  test.each([
    '"',
    "'",
    '“',
    '”',
    '‘',
    '«',
    '„',
    '「',
    "''",
    '"a" ',
    "' a ",
    'said "a," ',
    'A ',
    '(',
    '—',
    '"a\n\n',
    'a\n\n'
  ])('takes time in proportion to its length: %j', (piece) => {
    const seconds = (count: number) => {
      const text = piece.repeat(count)
      const before = process.cpuUsage()
      findQuotes(text)
      return process.cpuUsage(before).user / 1e6
    }
    seconds(500)
    // Quadratic work would take sixteen times as long; generous, for machines that do other things as well.
    expect(seconds(16_000)).toBeLessThan(Math.max(10 * seconds(4_000), 2))
  })
})
