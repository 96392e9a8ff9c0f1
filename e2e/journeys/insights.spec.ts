import { expect, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

test('insights show who is quoted, and every figure leads to its articles', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await library.shelf('Insights').click()
  const insights = page.getByRole('region', { name: 'Insights', exact: true })
  const most = insights.getByRole('region', { name: 'Who is quoted most' })

  // A bar says how many articles it stands for, and lists just those.
  const bar = most.getByRole('button', { name: /: \d+ quotes? in \d+ articles?$/ }).first()
  const [, speaker = '', count = ''] =
    /^(.*): \d+ quotes? in (\d+) articles?$/.exec((await bar.getAttribute('aria-label')) ?? '') ?? []
  await bar.click()
  await expect(page.getByRole('list', { name: 'Parts of the search' })).toContainText(speaker)
  expect(await library.articleCount()).toBe(Number(count))

  // The figures follow the search; the same numbers stand in a table.
  await page.keyboard.press('Alt+6')
  await expect(insights.getByText(`${count} article`)).toBeVisible()
  await most.getByRole('button', { name: /as a table$/ }).click()
  await expect(most.getByRole('rowheader', { name: speaker })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(insights).toBeVisible()

  // The chart over time is walked with the arrows.
  const voices = insights.getByRole('region', { name: 'Share of voice over time' })
  const pieces = voices.getByRole('button', { name: /: \d+ quotes?$/ })
  await pieces.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(pieces.first()).not.toBeFocused()
  await page.keyboard.press('Enter')
  const parts = page.getByRole('list', { name: 'Parts of the search' })
  await expect(parts.getByText(/^date:/)).toBeVisible()
  expect(await library.articleCount()).toBeGreaterThan(0)

  // Shares of a source lead to the articles that are meant.
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.keyboard.press('Alt+6')
  const rests = insights.getByRole('region', { name: 'What each source rests on' })
  const single = rests.getByRole('button', { name: /^All sources: \d+ of \d+ articles? with one speaker$/ })
  const [, articles = ''] = /: (\d+) of/.exec((await single.getAttribute('aria-label')) ?? '') ?? []
  await single.click()
  await expect(parts.getByText('is:single-source')).toBeVisible()
  expect(await library.articleCount()).toBe(Number(articles))
})
