import { describe, expect, test } from 'vitest'
import type { ExportRequest } from '#shared/export/export-request.ts'
import { sizeWords, waitingWords } from './preview-words.ts'

const request: ExportRequest = {
  of: { kind: 'collection', id: 'c' },
  format: 'markdown',
  layout: 'one-file',
  title: 'Harbour',
  quotes: 'kept',
  fullText: true,
  paper: 'A4'
}
const markdown = (...texts: string[]) => ({
  format: 'markdown' as const,
  files: texts.map((text, at) => ({ name: `${at}.md`, text }))
})

test('what would be written', () => {
  expect(sizeWords(markdown('née'))).toBe('0.md: 3 characters')
  expect(sizeWords(markdown('née', 'abc'))).toBe('2 files: 6 characters')
  const pdf = { format: 'pdf', fileName: 'Harbour.pdf', pages: 12, pdf: new Uint8Array(48_000) } as const
  expect(sizeWords(pdf)).toBe('Harbour.pdf: 12 pages, 48 kB')
})

describe('waitingWords', () => {
  const made = { shown: { request, preview: markdown('a') }, problem: null, working: false }

  test('says what is missing or under way', () => {
    expect(waitingWords(null, made)).toBe('Give the export a title.')
    expect(waitingWords({ ...request, format: 'pdf' }, { ...made, working: true })).toBe('Making the PDF…')
  })

  test('is silent beside a problem, and leaves the word to the size of what is ready', () => {
    expect(waitingWords(request, { shown: null, problem: { code: 'x', message: 'y' }, working: false })).toBe(
      ''
    )
    expect(waitingWords(request, made)).toBeNull()
  })
})
