import { expect, test } from 'vitest'
import { firstStory, withColumn } from './column-words.ts'

test('a field stands over one column alone', () => {
  expect(withColumn(['headline', null, 'text'], 1, 'headline')).toEqual([null, 'headline', 'text'])
  expect(withColumn(['headline', null], 0, null)).toEqual([null, null])
})

const rows = [
  ['Titel', 'Text', 'Von'],
  ['', '', 'Niemand'],
  ['Fähre fährt', 'Der Hafenrat stimmte zu.', '']
]

test('the preview shows the first row that holds a story, and only what is filled', () => {
  expect(firstStory({ rows }, true, ['headline', 'text', 'byline'])).toEqual([
    { field: 'headline', words: 'Fähre fährt' },
    { field: 'text', words: 'Der Hafenrat stimmte zu.' }
  ])
  expect(firstStory({ rows }, false, ['headline', null, null])?.[0]?.words).toBe('Titel')
  expect(firstStory({ rows }, true, [null, null, 'byline'])).toBeNull()
})
