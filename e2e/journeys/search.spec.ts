import { expect, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

test('one box finds words, phrases and exclusions, and marks the hits', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await expect(library.status).toContainText('index complete')
  const all = await library.articleCount()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('quay')
  const found = page.getByRole('heading', { name: /articles? found$/ })
  await expect(found).toBeVisible()
  // The list before stays up, with its number, until the new one has come.
  await expect.poll(() => library.articleCount()).toBeLessThan(all)
  const quay = await library.articleCount()
  expect(quay).toBeGreaterThan(1)
  await expect(library.reader.locator('[data-hit]').first()).toHaveText(/quay/i)

  await library.search('quay -inquiry')
  await expect.poll(() => library.articleCount()).toBeLessThan(quay)
  await library.search('“north quay”')
  await expect.poll(() => library.articleCount()).toBeGreaterThan(0)
  await library.search('zzzz')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await library.search('"unclosed (AND *')
  await expect(page.getByText(/bug|syntax error/i)).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect.poll(() => library.articleCount()).toBe(all)
})
