import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings, openSettings } from './settings.ts'

const file = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'settings-')), 'settings.json')

test('what was set is there at the next start', async () => {
  const path = await file()
  const settings = await openSettings(path)
  await Promise.all([settings.set({ theme: 'dark' }), settings.set({ listWidth: 500 })])
  expect((await openSettings(path)).get()).toEqual({ ...defaultSettings, theme: 'dark', listWidth: 500 })
})

test('a damaged file means the defaults', async () => {
  const path = await file()
  await writeFile(path, '{"theme": 3')
  expect((await openSettings(path)).get()).toEqual(defaultSettings)
})
