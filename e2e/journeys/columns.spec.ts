import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

const text =
  'Ferry workers at the port voted on Tuesday to end a nine-day strike, their union said, after managers agreed ' +
  'to restore overtime pay and to take back the eleven who had been dismissed.'

/** A table whose header says nothing to anybody. */
function tableOf(name: string, rows: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'cuttings-table-')), name)
  const lines = Array.from(
    { length: rows },
    (_, at) => `${at},Strike at quay ${at} ends,2015-03-04,"${text} ${name}","An aside. ${text}"`
  )
  writeFileSync(path, ['ref,col_a,col_b,col_c,col_d', ...lines].join('\r\n'))
  return path
}

test('a table that cannot be read by itself asks for its columns, and remembers them', async ({
  cuttings
}) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([tableOf('stories.csv', 30)])
  await library.shelf('Imports').click()
  await page.getByRole('button', { name: 'Set columns…' }).click()

  const dialog = page.getByRole('dialog', { name: /stories\.csv/ })
  await expect(dialog.getByRole('region', { name: 'First rows of the table' })).toBeVisible()
  await dialog.getByRole('combobox', { name: '“col_a” holds' }).selectOption('Headline')
  await dialog.getByRole('combobox', { name: '“col_c” holds' }).selectOption('Text')
  await dialog.getByRole('combobox', { name: '“col_d” holds' }).selectOption('')
  const preview = dialog.getByRole('region', { name: 'The first story' })
  await expect(preview).toContainText('Strike at quay 0 ends')
  await expect(preview).toContainText('Ferry workers')
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await dialog.getByRole('button', { name: 'Read the file again' }).click()
  await expect(page.getByText(/30 articles/).first()).toBeVisible()

  // The next table of the same make is read without a question.
  await library.importByDrop([tableOf('more.csv', 12)])
  await expect(page.getByText(/12 articles/).first()).toBeVisible()
  await library.shelf(/^All articles/).click()
  await expect(library.row(/Strike at quay/)).toBeVisible()
})

test('a file of 10,000 articles is stored whole', async ({ cuttings }) => {
  test.setTimeout(240_000)
  const { page } = cuttings
  const library = new Library(page)
  const path = join(mkdtempSync(join(tmpdir(), 'cuttings-table-')), 'archive.csv')
  const rows = Array.from(
    { length: 10_000 },
    (_, at) =>
      `Strike ${at} ends,2015-03-04,"${text} “We sail on day ${at},” said Anna Holm, who leads it. ${text}"`
  )
  writeFileSync(path, ['headline,date,text', ...rows].join('\n'))
  await library.importByDrop([path])
  expect(await library.articleCount()).toBe(10_000)
})
