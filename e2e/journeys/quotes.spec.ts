import { join } from 'node:path'
import { expect, projectRoot, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

const seed = join(projectRoot, 'src/main/parse/fixtures/seed-syria-talks/source.txt')

test('suggested quotes are accepted, edited and rejected with one key each', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([seed])
  const cards = library.inspector.getByRole('grid', { name: 'Quotes of this article' })
  await cards.getByRole('row').first().click()
  await cards.press('a')
  await expect(
    cards
      .getByRole('row')
      .first()
      .getByRole('button', { name: /accepted/ })
  ).toBeVisible()
  await expect(library.shelf(/^Quotes/)).toContainText('1')

  await cards.press('ArrowDown')
  await cards.press('e')
  await page.getByRole('textbox', { name: 'Speaker' }).fill('Dmitry Peskov')
  await page.getByRole('button', { name: 'End one word earlier' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(cards.getByRole('row').nth(1)).toContainText('Dmitry Peskov')
  await expect(cards.getByRole('row').nth(1)).toContainText('bilateral contacts and')
  await expect(cards.getByRole('row').nth(1)).not.toContainText('dialogue')

  await cards.press('r')
  await expect(cards.getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(cards.getByRole('row')).toHaveCount(2)
})

test('selected words become a quote with one key', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([seed])
  const words = 'ended an 18-month freeze in military relations'
  await library.reader.getByRole('document').focus()
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document.body,
      NodeFilter.SHOW_TEXT
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
  await expect(page.getByRole('button', { name: 'Quote', exact: true })).toBeVisible()
  await page.keyboard.press('q')
  await expect(library.inspector.getByText(words)).toBeVisible()
})

test('the quotes view finds who said what over the whole archive', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples, seed])
  await library.shelf(/^Quotes/).click()
  const quotes = page.getByRole('grid', { name: 'Quotes' })
  await expect(quotes.getByRole('row').first()).toBeVisible()
  const all = await page.getByRole('heading', { name: /^\d+ quotes$/ }).textContent()
  expect(Number(all?.replace(/\D/g, ''))).toBeGreaterThan(10)

  await page.getByRole('combobox', { name: 'Speaker' }).fill('Igor Konashenkov')
  await expect(page.getByRole('heading', { name: '1 quote', exact: true })).toBeVisible()
  await quotes.getByRole('row').first().click()
  await quotes.press('a')
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Kept')
  await expect(quotes.getByRole('row')).toHaveCount(1)
  await quotes.getByRole('row').first().click()
  await quotes.press('Enter')
  await expect(library.reader.getByRole('heading', { level: 1 })).toHaveText(/Russia and US/)
})
