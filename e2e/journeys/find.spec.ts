import { expect, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

test('a search is narrowed by facets, taken apart in chips, mended and kept', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  const all = await library.articleCount()
  const box = page.getByLabel('Search the archive')
  const parts = page.getByRole('list', { name: 'Parts of the search' })

  // A value is suggested while it is typed.
  await box.fill('source:ell')
  await page
    .getByRole('listbox', { name: 'Suggestions' })
    .getByRole('option', { name: /Ellery Courier/ })
    .click()
  await expect(parts.getByText('source:"Ellery Courier"')).toBeVisible()
  await expect.poll(() => library.articleCount()).toBeLessThan(all)
  await parts.getByRole('button', { name: /^Take away source/ }).click()
  await expect.poll(() => library.articleCount()).toBe(all)

  // Facets narrow and leave out; what is left out is struck through.
  const narrow = page.getByRole('region', { name: 'Narrow the list' })
  await narrow.getByRole('button', { name: 'Leave out Ellery Courier' }).click()
  await expect(parts.locator('del')).toHaveText('source:"Ellery Courier"')
  await expect(narrow.getByRole('button', { name: /^Ellery Courier/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear the search' }).click()

  // A slip is mended by the archive's own words; an error is pointed at.
  await box.fill('harbuor')
  await page.getByRole('button', { name: 'harbour', exact: true }).click()
  await expect(box).toHaveValue('harbour')
  await box.fill('harbour (quay')
  await expect(page.getByText('This bracket is not closed.')).toBeVisible()

  // A saved search is a live shelf, and undo takes it back.
  await box.fill('harbour -ferry')
  await expect(parts.getByText('harbour')).toBeVisible()
  await page.getByRole('button', { name: 'Save…' }).click()
  await page.getByLabel('Name').fill('Harbour without ferries')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await library.shelf(/^Harbour without ferries/).click()
  // The shelf's own count says how many there must be.
  const shelf = library.shelf(/^Harbour without ferries/)
  await expect(shelf).toHaveText(/\d+$/)
  const found = Number(/\d+$/.exec((await shelf.textContent()) ?? '')?.[0])
  expect(found).toBeGreaterThan(0)
  await expect.poll(() => library.articleCount()).toBe(found)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await library.list.press('Control+z')
  await expect(library.shelf(/^Harbour without ferries/)).toHaveCount(0)

  // The timeline sets the dates.
  const timeline = page.getByRole('slider', { name: 'Dates of the list' })
  await timeline.press('ArrowRight')
  await timeline.press('Enter')
  await expect(parts.getByText(/^date:/)).toBeVisible()
  await expect.poll(() => library.articleCount()).toBeLessThan(all)
})
