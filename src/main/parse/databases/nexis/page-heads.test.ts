import { expect, test } from 'vitest'
import { withoutPageHeads } from './page-heads.ts'

test('the heads of pages are taken out, and a sentence that a page breaks is whole again', () => {
  const text = [
    'Crews voted on Tuesday to',
    '                    Page 2',
    '   Ferry strike ends after nine days of talks in the harbour',
    '   of the town The Northby Courier March 4, 2015 Wednesday',
    '',
    '',
    'end a strike.',
    '',
    '                    Page 3',
    '   Ferry strike ends The Northby Courier March 4, 2015 Wednesday',
    '',
    'The company declined to comment.'
  ]
  expect(withoutPageHeads(text.join('\n'))).toBe(
    'Crews voted on Tuesday to\nend a strike.\n\nThe company declined to comment.'
  )
})

test('a page that begins a record keeps its first line, and other text stays as it is', () => {
  const text = 'It rained.\nPage 1\n\n2 of 3 DOCUMENTS\nPage 2\nOn and on.'
  expect(withoutPageHeads(text)).toBe('It rained.\n\n2 of 3 DOCUMENTS\n\nOn and on.')
  expect(withoutPageHeads('Page 1\nis a good page.')).toBe('Page 1\nis a good page.')
})
