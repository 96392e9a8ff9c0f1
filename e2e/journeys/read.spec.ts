import { join } from 'node:path'
import { expect, projectRoot, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

const seed = join(projectRoot, 'src/main/parse/fixtures/seed-syria-talks/source.txt')

test('the agency story is read as a person would read it', async ({ cuttings }) => {
  const library = new Library(cuttings.page)
  await library.importByDrop([seed])
  await library.open('Russia and US defense chiefs in Syria talks')
  const { reader, inspector } = library

  await expect(reader.getByText('date unknown')).toBeVisible()
  await expect(reader.getByText('No byline')).toBeVisible()
  await expect(reader.getByText(/truncated copy/)).toBeVisible()
  await expect(reader.getByRole('figure')).toContainText('In this file photo released Wednesday')
  await expect(reader.getByRole('figure')).toContainText('AP Photo/SANA, File')
  await expect(reader.getByRole('heading', { name: "'No joint combat'" })).toBeVisible()
  await expect(reader.getByText('Continue reading on:')).toHaveCount(0)

  const quotes = inspector.getByRole('grid', { name: 'Quotes of this article' }).getByRole('row')
  await expect(quotes).toHaveCount(2)
  await expect(quotes.nth(0)).toContainText('Igor Konashenkov')
  await expect(quotes.nth(1)).toContainText("President Vladimir Putin's spokesman")
  await expect(quotes.nth(1)).toContainText('reported by RIA Novosti')
  await expect(inspector).toContainText(/Published\s*unknown/)
  await library.shelf(/^Truncated/).click()
  await expect(library.list.getByRole('option')).toHaveCount(1)
})

test('the list is sorted by any column and read with the keyboard alone', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await page.getByRole('button', { name: 'Show as a table' }).click()
  const table = page.getByRole('grid', { name: /^Articles: / })
  await table.getByRole('button', { name: 'Headline' }).click()
  await expect(table.getByRole('columnheader', { name: 'Headline' })).toHaveAttribute(
    'aria-sort',
    'ascending'
  )
  await table.press('Home')
  const first = await table.getByRole('row', { selected: true }).textContent()
  await table.press('End')
  const last = await table.getByRole('row', { selected: true }).textContent()
  expect(first?.localeCompare(last ?? '', 'en')).toBeLessThan(0)

  await table.press('Enter')
  await expect(library.reader.getByRole('document')).toBeFocused()
  await page.keyboard.press('F6')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('the')
  await expect(library.reader.getByText(/^1 of \d+/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
})
