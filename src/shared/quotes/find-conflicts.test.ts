import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findConflicts } from './find-conflicts.ts'
import { claimsOf } from './quote-claims.ts'

const why = (a: string, b: string, language: string | null = 'en'): string | null =>
  findConflicts(
    [
      { id: 'a', text: a, language },
      { id: 'b', text: b, language }
    ],
    () => 1
  )[0]?.why ?? null

test.each([
  ['We will raise the ferry fares this winter.', 'We will not raise ferry fares.', 'negates “raise”'],
  ['I never met the harbour contractor.', 'I met the harbour contractor twice.', 'negates “met”'],
  ["We don't need a second inquiry into the harbour.", 'Harbour people need a second inquiry.', 'negates'],
  ['I support the bridge levy.', 'I oppose the bridge levy.', '“support” against “oppose”'],
  ['Ferry fares will rise in March.', 'Fares on the ferry will fall in March.', '“rise” against “fall”'],
  ['The crane contract cost 1,200 jobs.', 'The crane contract cost 300 jobs.', '1200 against 300 jobs'],
  [
    'Twelve ferries were inspected at the harbour.',
    '15 ferries were inspected at the harbour.',
    '12 against 15 ferries'
  ]
])('%s / %s', (a, b, words) => {
  expect(why(a, b)).toContain(words)
  expect(why(b, a)).not.toBeNull()
})

test.each([
  ['I do not support the bridge levy.', 'I oppose the bridge levy.'],
  ['We will raise ferry fares.', 'Ferry fares go up: we will raise them.'],
  ['We will not raise ferry fares.', 'The weather was lovely.'],
  ['The ferry sailed in 2014 from the harbour.', 'The ferry sailed in 2015 from the harbour.'],
  ['It is not the ferry, but we will raise the harbour fares.', 'We will raise the harbour fares.']
])('no sign of a conflict: %s / %s', (a, b) => {
  expect(why(a, b)).toBeNull()
})

test('other languages have their own negations', () => {
  expect(why('Wir werden die Steuern nicht erhöhen.', 'Wir werden die Steuern erhöhen.', 'de')).toContain(
    'negates'
  )
})

test('words that tell nothing make no matter', () => {
  const quotes = [
    { id: 'a', text: 'We will raise ferry fares.', language: 'en' },
    { id: 'b', text: 'We will not raise ferry fares.', language: 'en' }
  ]
  expect(findConflicts(quotes, () => 0)).toEqual([])
})

test('any text is read, in time linear in its length', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void claimsOf(text, null)))
  const started = performance.now()
  claimsOf('not 1,2.3 '.repeat(50_000), 'en')
  expect(performance.now() - started).toBeLessThan(5000)
})
