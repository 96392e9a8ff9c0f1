import { join } from 'node:path'
import { expect, launch, samples, test } from '../launch.ts'
import { answerDialogs, Library } from '../pages/library.ts'
import { dropFiles } from '../pages/drop-files.ts'

test('a dropped folder becomes articles, collections and a ledger that balances', async ({ cuttings }) => {
  const library = new Library(cuttings.page)
  await expect(cuttings.page.getByText('Drop a folder of articles here')).toBeVisible()

  await dropFiles(cuttings.page, [samples])
  const dialog = cuttings.page.getByRole('dialog')
  await expect(dialog).toContainText('samples')
  await expect(dialog.getByRole('checkbox', { name: /collections/i })).toBeChecked()
  await library.startImport()
  await library.importEnded()

  await expect(library.branch(/^samples/)).toBeVisible()
  await expect(library.branch(/^letters/)).toBeVisible()
  await expect(library.list.getByRole('option').first()).toBeVisible()

  await library.shelf('Imports').click()
  const balance = await cuttings.page
    .getByText(/files = /)
    .first()
    .textContent()
  const [files = 0, ...parts] = [...(balance ?? '').split(';')[0]!.matchAll(/\d+/g)].map(Number)
  expect(files).toBe(parts.reduce((sum, part) => sum + part, 0))
  expect(balance).toMatch(/1 duplicate/)
  expect(balance).toMatch(/1 failed/)
  // Every file that was not taken says why and what to do.
  await expect(cuttings.page.getByText('old-export.json').first()).toBeVisible()
})

test('the same folder again changes nothing', async ({ cuttings }) => {
  const library = new Library(cuttings.page)
  await library.importByDrop([samples])
  const before = await library.articleCount()
  await cuttings.page.getByRole('button', { name: 'Dismiss' }).first().click()
  await library.importByDrop([samples])
  expect(await library.articleCount()).toBe(before)
  await expect(library.status).toContainText('0 new')
})

test('files are also taken by the dialog and as pasted paths', async ({ cuttings }) => {
  const { page, app } = cuttings
  const library = new Library(page)
  await answerDialogs(app, join(samples, 'council-budget'))
  await page.keyboard.press('Control+Shift+O')
  await library.startImport()
  await library.importEnded()
  const first = await library.articleCount()
  expect(first).toBeGreaterThan(1)

  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: /Pasted paths/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill(`"${join(samples, 'harbour-inquiry/engineer-warned.txt')}"`)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Look|Continue|Import)/ })
    .click()
  await library.startImport()
  await library.importEnded()
  expect(await library.articleCount()).toBe(first + 1)
})

test('what was imported is there at the next start', async () => {
  const first = await launch()
  await new Library(first.page).importByDrop([samples])
  const count = await new Library(first.page).articleCount()
  await first.close()

  const second = await launch(first.archive)
  const library = new Library(second.page)
  await expect(library.list.getByRole('option').first()).toBeVisible()
  expect(await library.articleCount()).toBe(count)
  await expect(library.status).toContainText('index complete')
  await second.close()
})
