import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type Page } from '@playwright/test'
import { expect, launch, type RunningApp, samples } from '../launch.ts'
import { Library } from '../pages/library.ts'

// What Chromium does with a damaged LevelDB: it makes an empty one by the second opening. The library must come back.

const leveldb = (archive: string): string => {
  const root = join(archive, 'IndexedDB')
  const name = readdirSync(root).find((folder) => folder.endsWith('.leveldb'))
  if (!name) throw new Error('there is no database folder')
  return join(root, name)
}
const largest = (folder: string, pattern: RegExp): string => {
  const files = readdirSync(folder).filter((name) => pattern.test(name))
  const bySize = files.map((name) => join(folder, name)).sort((a, b) => statSync(b).size - statSync(a).size)
  if (!bySize[0]) throw new Error(`no file ${String(pattern)}`)
  return bySize[0]
}
function flip(file: string, places: number): void {
  const bytes = readFileSync(file)
  for (let turn = 0; turn < places; turn += 1) {
    const at = Math.floor(Math.random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(Math.random() * 255))
  }
  writeFileSync(file, bytes)
}

const damages: Readonly<Record<string, (folder: string) => void>> = {
  'the database folder deleted': (folder) => rmSync(folder, { recursive: true }),
  'a damaged MANIFEST': (folder) => flip(largest(folder, /^MANIFEST/), 40),
  'an empty CURRENT': (folder) => writeFileSync(join(folder, 'CURRENT'), ''),
  'the log deleted': (folder) => rmSync(largest(folder, /\.log$/)),
  'random bytes in the largest file': (folder) => flip(largest(folder, /\.(ldb|log)$/), 200)
}

/** Imports the samples and tags two stories; everything that must come back. */
async function stocked(): Promise<{ archive: string; articles: number }> {
  const running = await launch()
  const library = new Library(running.page)
  await library.importByDrop([samples])
  await library.shelf(/^All articles/).click()
  const articles = await library.articleCount()
  await library.list.press('Home')
  await library.list.press('Shift+ArrowDown')
  await library.list.press('t')
  await running.page.keyboard.type('Rebuilt')
  await running.page.keyboard.press('Enter')
  await running.page.getByRole('button', { name: 'Done' }).click()
  await expect(library.branch(/^Rebuilt 2$/)).toBeVisible()
  await running.close()
  return { archive: running.archive, articles }
}

async function mustBeWhole({ page }: RunningApp, articles: number): Promise<void> {
  const library = new Library(page)
  await expect(library.branch(/^Rebuilt 2$/)).toBeVisible({ timeout: 60_000 })
  await library.shelf(/^All articles/).click()
  await expect(page.getByRole('heading', { name: `${String(articles)} articles` })).toBeVisible()
}

const account = (page: Page) => page.getByText(/It was made again from the kept originals/)

for (const [name, damage] of Object.entries(damages)) {
  test(`${name}: the library is whole again`, async () => {
    const { archive, articles } = await stocked()
    damage(leveldb(archive))
    const again = await launch(archive)
    await mustBeWhole(again, articles)
    const told = await account(again.page).count()
    await again.close()
    // Damage that destroyed nothing acknowledged needs no rebuild, and then tells of none.
    if (name === 'the database folder deleted') expect(told).toBe(1)
    const third = await launch(archive)
    await mustBeWhole(third, articles)
    await expect(account(third.page)).toHaveCount(0)
    await third.close()
  })
}

test('a lost database is made again from the newest backup and what came after it', async () => {
  const { archive, articles } = await stocked()
  const running = await launch(archive)
  const library = new Library(running.page)
  await expect(library.branch(/^Rebuilt 2$/)).toBeVisible()
  await running.page.keyboard.press('Alt+7')
  await running.page.getByRole('button', { name: 'Back up now' }).click()
  const backups = running.page.getByRole('list', { name: 'Backups, newest first' }).getByRole('listitem')
  await expect(backups).toHaveCount(1, { timeout: 30_000 })
  await library.shelf(/^All articles/).click()
  await library.list.press('Home')
  await library.list.press('t')
  await running.page.keyboard.type('After the backup')
  await running.page.keyboard.press('Enter')
  await running.page.getByRole('button', { name: 'Done' }).click()
  await expect(library.branch(/^After the backup 1$/)).toBeVisible()
  await running.close()
  rmSync(leveldb(archive), { recursive: true })
  const again = await launch(archive)
  await mustBeWhole(again, articles)
  await expect(new Library(again.page).branch(/^After the backup 1$/)).toBeVisible()
  await expect(again.page.getByText(/made again from the backup of .* the kept originals/)).toBeVisible()
  await again.close()
})
