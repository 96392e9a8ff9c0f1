import { expect, test } from 'vitest'
import { startupOptions } from './startup-options.ts'

test('a plain start opens the window on the usual archive', () => {
  expect(startupOptions(['electron', '.'], {})).toEqual({ archive: null, command: null })
})

test('the words after the marker are the command, whatever they look like', () => {
  const argv = ['electron', '.', '--archive=/a', '--cuttings-command', 'import', '--archive=/b']
  expect(startupOptions(argv, {})).toEqual({ archive: '/a', command: ['import', '--archive=/b'] })
})

test('test mode without a named archive is refused', () => {
  expect(() => startupOptions([], { CUTTINGS_TEST: '1' })).toThrow(/CUTTINGS_USER_DATA/)
  expect(startupOptions([], { CUTTINGS_TEST: '1', CUTTINGS_USER_DATA: '/t' }).archive).toBe('/t')
})
