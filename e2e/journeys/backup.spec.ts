import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, launch, projectRoot, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

type Done = { readonly code: number | null; readonly out: string; readonly err: string }

/** A command of the app, as `npm run cuttings` starts it. */
function cuttings(archive: string, ...words: readonly string[]): Done {
  const own = (process.env['CUTTINGS_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean)
  const ran = spawnSync(
    process.env['CUTTINGS_ELECTRON'] ?? '',
    [...own, projectRoot, `--archive=${archive}`, '--cuttings-command', ...words],
    { encoding: 'utf8', timeout: 60_000 }
  )
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}
const newArchive = (): string => mkdtempSync(join(tmpdir(), 'cuttings-e2e-'))

test('an archive is backed up, restored into a new one by the command line, and in place by the window', async () => {
  const running = await launch()
  const { page, archive } = running
  const library = new Library(page)
  await library.importByDrop([samples])
  await library.shelf(/^All articles/).click()
  const articles = await library.articleCount()
  await library.list.press('Home')
  await library.list.press('Shift+ArrowDown')
  await library.list.press('t')
  await page.keyboard.type('Kept safe')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(library.branch(/^Kept safe 2$/)).toBeVisible()
  const branches = await library.sidebar.getByRole('treeitem').allTextContents()

  await page.keyboard.press('Alt+7')
  await page.getByRole('button', { name: 'Back up now' }).click()
  const backups = page.getByRole('list', { name: 'Backups, newest first' }).getByRole('listitem')
  await expect(backups).toHaveCount(1, { timeout: 30_000 })
  await expect(backups.first()).toContainText('verified when it was made')

  const folder = join(archive, 'backups')
  const file = join(folder, readdirSync(folder)[0] ?? '')

  // What is done now is gone after the restore, and is in the backup made before it.
  await library.shelf(/^All articles/).click()
  await library.list.press('Home')
  await library.list.press('t')
  await page.keyboard.type('Too late')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(library.branch(/^Too late 1$/)).toBeVisible()
  await page.keyboard.press('Alt+7')
  await backups
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`It holds ${articles} articles`, { timeout: 30_000 })
  await expect(dialog).toContainText('It replaces this archive as a whole')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await backups
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click()
  await expect(dialog).toContainText('every byte is sound')
  await dialog.getByRole('button', { name: 'Replace the archive' }).click()
  await expect(dialog).toHaveCount(0, { timeout: 30_000 })
  await expect(library.branch(/^Too late/)).toHaveCount(0)
  await expect(library.branch(/^Kept safe 2$/)).toBeVisible()
  await expect(backups).toHaveCount(2)
  await running.close()

  const restored = newArchive()
  const preview = JSON.parse(cuttings(restored, 'restore', file, '--preview').out) as Record<string, unknown>
  expect(preview).toMatchObject({ articles, tags: 1, here: null })
  expect(cuttings(restored, 'restore', file)).toMatchObject({ code: 0 })
  for (const place of [restored, archive])
    expect(cuttings(place, 'check', '--backups')).toMatchObject({ code: 0, out: '' })
  expect(cuttings(restored, 'restore', file)).toMatchObject({ code: 2 })

  const again = await launch(restored)
  const there = new Library(again.page)
  await expect(there.branch(/^Kept safe 2$/)).toBeVisible()
  expect(await there.sidebar.getByRole('treeitem').allTextContents()).toEqual(branches)
  await there.shelf(/^All articles/).click()
  await expect(again.page.getByRole('heading', { name: `${articles} articles` })).toBeVisible()
  await there.search('harbour')
  await expect(again.page.getByRole('heading', { name: /^\d+ articles found$/ })).toBeVisible()
  await again.close()

  const bytes = readFileSync(file)
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
  const damaged = join(newArchive(), 'damaged.zip')
  writeFileSync(damaged, bytes)
  const refused = cuttings(newArchive(), 'restore', damaged)
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/damaged in \S+, from byte|changed in its directory/)
})
