import { expect, test } from 'vitest'
import { takeArchive } from './run-app-command.mjs'

test('the archive is taken out of the words, in both spellings', () => {
  expect(takeArchive(['import', 'a', '--archive', 'b'])).toEqual({ archive: 'b', rest: ['import', 'a'] })
  expect(takeArchive(['--archive=b', 'import', 'a'])).toEqual({ archive: 'b', rest: ['import', 'a'] })
  expect(takeArchive(['search', 'x'])).toEqual({ archive: null, rest: ['search', 'x'] })
})

test('an archive without its folder is refused', () => {
  expect(() => takeArchive(['import', 'a', '--archive'])).toThrow(/needs a folder/)
})
