import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { mojibakeIn } from './mojibake.ts'

const folder = join(import.meta.dirname, 'fixtures')
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, string>
const textOf = (bytes: Uint8Array): string => {
  const decoded = decodeText(bytes, false)
  return decoded.ok ? decoded.value.text : decoded.error.code
}
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('encodings, each file two sentences of our own', () => {
  test.each(Object.entries(expected))('%s', (file, text) => {
    expect(textOf(readFileSync(join(folder, file)))).toBe(text.normalize('NFC'))
  })
})

test('NUL bytes here and there are dropped, a file full of them is no text', () => {
  expect(textOf(latin1(`appr\0oved ${'by the council '.repeat(20)}`))).toContain('approved by')
  expect(textOf(latin1('a\0\0b\0\0c\x01'))).toBe('binary')
})

test('bytes that make no writing are no text, wire copy with its control codes is', () => {
  // A linear congruential generator (Numerical Recipes): as good as packed data, and the same in every run.
  let seed = 1
  const noise = Uint8Array.from({ length: 5000 }, () => (seed = (seed * 1664525 + 1013904223) >>> 0) >>> 24)
  expect(textOf(noise)).toBe('binary')
  expect(
    textOf(latin1(`\x01a0123\x02\x1fR\xe9union \xe0 No\xebl. ${'Le conseil a vot\xe9. '.repeat(5)}\x03`))
  ).toContain('Réunion')
})

test('UTF-8 with damage stays UTF-8', () => {
  const bytes = new TextEncoder().encode('naïve “words” — étude')
  expect(textOf(bytes.subarray(0, bytes.length - 5))).toMatch(/^naïve “words” — /)
  expect(textOf(Uint8Array.from([...bytes, 0xff, 0x20, 0x41]))).toContain('étude\ufffd A')
})

test('characters nobody sees are gone, line ends are one', () => {
  const text = 'coun\u00adcil fer\u200bry\r\nline\u2028line\rline\u0085line\u000bline'
  expect(textOf(new TextEncoder().encode(text))).toBe('council ferry\nline\nline\nline\nline\nline')
  expect(textOf(new TextEncoder().encode('می\u200cخواهم'))).toBe('می\u200cخواهم')
  expect(textOf(new TextEncoder().encode('Cafe\u0301'))).toBe('Café')
})

test('mojibake is shown with the words around it, honest accents are not', () => {
  expect(mojibakeIn('The mayor saidâ€™s “no”')).toEqual(['The mayor saidâ€™s “no”'])
  expect(mojibakeIn('MaÃ«lle, fermÃ©, cafÃ©')).toHaveLength(3)
  expect(mojibakeIn('Âge, São Paulo, Ålesund, ÉTÉ À PARIS, château')).toEqual([])
})
