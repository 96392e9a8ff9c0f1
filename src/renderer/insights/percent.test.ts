import { expect, test } from 'vitest'
import { percent } from './percent.ts'

test('says neither nothing nor all where there is something left', () => {
  expect([
    percent(0, 0),
    percent(0, 9),
    percent(1, 900),
    percent(1, 3),
    percent(899, 900),
    percent(9, 9)
  ]).toEqual(['0%', '0%', '<1%', '33%', '>99%', '100%'])
})
