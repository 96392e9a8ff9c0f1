import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textParts } from './text-parts.ts'

describe('textParts', () => {
  test('cuts after a line, never within one', () => {
    const lines = Array.from({ length: 50 }, (_, at) => `line ${at}\n`)
    expect(textParts(lines.join(''))).toEqual([
      lines.slice(0, 24).join(''),
      lines.slice(24, 48).join(''),
      lines.slice(48).join('')
    ])
    expect(textParts('')).toEqual([])
  })

  test('nothing is lost, no part is empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\n', 'a', ' ', '\n\n\n', '# b'), { maxLength: 400 }),
        (pieces) => {
          const text = pieces.join('')
          const parts = textParts(text)
          expect(parts.join('')).toBe(text)
          expect(parts).not.toContain('')
        }
      )
    )
  })
})
