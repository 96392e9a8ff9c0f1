import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { buildStory } from '../testing/build-story.ts'
import { bodyMarkdown, heading, quotation } from './body-markdown.ts'
import { escapeLine, escapeLines } from './escape-markdown.ts'
import { page } from './markdown-page.ts'

function rendered(markdown: string): Element {
  const html = marked.parse(markdown, { async: false, gfm: true })
  const body = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body
  for (const hardBreak of body.querySelectorAll('br')) hardBreak.replaceWith('\n')
  return body
}

/** Blocks' own line breaks are markup; those inside a block stand after each hard break. */
const words = (markdown: string): string => rendered(markdown).textContent.replace(/\n$/, '')

// Pieces that mean something in one dialect or another, so that random text is full of traps.
const traps = [
  '*',
  '_',
  '**',
  '#',
  '# ',
  '1. ',
  '1) ',
  '(a) ',
  'iv. ',
  '+ ',
  '- ',
  '> ',
  '[^1]',
  '[^1]: ',
  '[a](b)',
  '![',
  '<',
  '</p>',
  '<!--',
  '-->',
  '&',
  '&amp;',
  '&#42;',
  '~~',
  '~',
  '^',
  '$',
  '`',
  '```',
  '\\',
  '|',
  '|---|',
  '---',
  '===',
  ':',
  ': ',
  '==',
  '%%',
  '@a',
  'a@b.org',
  'https://a.org/b_c_d*e',
  'www.a.org/_x',
  '{#a}',
  '    ',
  '  ',
  '\t',
  ' ',
  'word',
  'Wörter',
  '“”',
  '日本',
  '🙂',
  '\u00a0',
  '[ ] ',
  '"',
  "'",
  '...',
  '!'
]
const line = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join('').replace(/[\0-\x08\n\r\v\f\x0e-\x1f]/g, ''))
const filledLine = line.filter((text) => text.trim() !== '')
const text = fc.array(filledLine, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))

const runs = { numRuns: 3000 }

describe('text survives exactly', () => {
  test('as a paragraph', () => {
    fc.assert(
      fc.property(text, (source) => {
        const body = rendered(escapeLines(source))
        expect(body.children.length).toBe(1)
        expect(body.firstElementChild?.tagName).toBe('P')
        expect(words(escapeLines(source))).toBe(source)
      }),
      runs
    )
  })

  test('after and before another paragraph', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const body = rendered(page([escapeLines(one), escapeLines(two)]))
        expect([...body.children].map((child) => child.textContent)).toEqual([one, two])
      }),
      runs
    )
  })

  test('as a heading', () => {
    fc.assert(
      fc.property(filledLine, (source) => {
        expect(words(heading(2, source))).toBe(source.replace(/\s+/gu, ' ').trim())
      }),
      runs
    )
  })

  test('as a quotation', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(words(quotation(source)).trim()).toBe(source.trim())
      }),
      runs
    )
  })

  test('as list items and paragraphs of a story, in order', () => {
    const piece = fc.tuple(
      fc.constantFrom('paragraph' as const, 'list-item' as const, 'block-quote' as const, 'stub' as const),
      text
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const { body } = buildStory(1, 'Headline', pieces)
        const plain = (value: string) => value.replace(/\s+/gu, '')
        expect(plain(words(page(bodyMarkdown(body, 2))))).toBe(
          plain(pieces.map(([, words]) => words).join(''))
        )
      }),
      runs
    )
  })
})

test.each([
  ['*no* _emphasis_', '\\*no\\* \\_emphasis\\_'],
  ['1986. A year', '1986\\. A year'],
  ['Version 1.2 of Mr. A.', 'Version 1.2 of Mr. A.'],
  ['- dash', '\\- dash'],
  ['said - again', 'said - again'],
  ['AT&T &amp; R&D', 'AT&T \\&amp; R&D'],
  ['ask @desk or desk@port.example', 'ask \\@desk or desk@port.example'],
  ['https://port.example/plain', 'https://port.example/plain'],
  ['  set in', '&#32;&#32;set in']
])('%s is written %s', (source, expected) => expect(escapeLine(source)).toBe(expected))
