import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FALLBACK_VERSION, isWhole, placeInRuntime } from './fallback.mjs'

let folder
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cuttings-runtime-test-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const mark = (sizes) =>
  writeFileSync(join(folder, 'runtime.json'), JSON.stringify({ electron: FALLBACK_VERSION, sizes }))

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/locales/fr.pak', 'locales/fr.pak'],
  ['Cypress/chrome-sandbox', 'chrome-sandbox'],
  ['Cypress/resources/app/package.json', undefined],
  ['Cypress/browser_v8_context_snapshot.bin', undefined]
])('%s goes to %s', (name, place) => expect(placeInRuntime(name)).toBe(place))

test('a runtime is whole when every file has its length', () => {
  writeFileSync(join(folder, 'electron'), 'abc')
  mark({ electron: 3 })
  expect(isWhole(folder)).toBe(true)
})

test.each([
  ['a file was cut short', { electron: 4 }],
  ['a file is gone', { electron: 3, 'icudtl.dat': 1 }],
  ['the executable was never listed', {}]
])('a runtime is not whole when %s', (_why, sizes) => {
  writeFileSync(join(folder, 'electron'), 'abc')
  mark(sizes)
  expect(isWhole(folder)).toBe(false)
})

test('a runtime without its marker is not whole', () => {
  writeFileSync(join(folder, 'electron'), 'abc')
  expect(isWhole(folder)).toBe(false)
})
