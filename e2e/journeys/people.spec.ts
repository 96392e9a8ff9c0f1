import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, samples, test } from '../launch.ts'
import { answerDialogs, Library } from '../pages/library.ts'

/** Two articles of our own in which one woman is printed under two spellings, and seems to change her mind. */
function fareArticles(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-fares-'))
  const article = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  return [
    article(
      'fares.md',
      '---\ntitle: Ferry fares to rise\ndate: 2014-03-04\nsource: Ellery Courier\n---\n\n' +
        '“We will raise the ferry fares before the summer,” said Ana Bauchtman, the board’s chairwoman.\n\n' +
        '“Nobody asked the passengers,” said Bo Ekman, who sails every day.\n'
    ),
    article(
      'no-rise.md',
      '---\ntitle: Board denies rise\ndate: 2015-04-09\nsource: Northern Wire\n---\n\n' +
        '“We will not raise the ferry fares before the summer,” said Ana Buchtmann, the chairwoman of the board.\n'
    )
  ]
}

const speakersOf = (library: Library): Locator => library.page.getByRole('listbox', { name: 'Speakers' })

test('two spellings become one speaker, whose quotes stand on one page and can be told apart again', async ({
  cuttings
}) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop(fareArticles())
  await library.shelf(/^Speakers \d/).click()
  const speakers = speakersOf(library)
  await expect(speakers.getByRole('option')).toHaveCount(3)

  await page.getByRole('button', { name: /^May be the same/ }).click()
  await page.getByRole('button', { name: /^Merge Ana B/ }).click()
  await expect(page.getByText('No two names look like one person')).toBeVisible()
  await page.getByRole('button', { name: /^May be the same/ }).click()
  await expect(speakers.getByRole('option')).toHaveCount(2)
  const quotes = page.getByRole('grid', { name: /^Quotes of Ana B/ })
  await expect(quotes.getByRole('row')).toHaveCount(2)
  await expect(quotes.getByText(/printed as/).first()).toBeVisible()

  await page.getByRole('button', { name: /^May conflict 1/ }).click()
  const pair = page.getByRole('article', { name: /negates “raise”/ })
  await expect(pair.getByRole('blockquote')).toHaveCount(2)
  await pair.getByRole('button', { name: 'No conflict' }).click()
  await expect(page.getByText('No pair stands out')).toBeVisible()
  await page.getByRole('button', { name: 'Timeline' }).click()

  await library.search('speaker:buchtmann')
  await expect(page.getByRole('heading', { name: '2 articles found' })).toBeVisible()
  await library.search('')
  await expect(page.getByRole('heading', { name: '2 articles', exact: true })).toBeVisible()

  await library.shelf(/^Speakers \d/).click()
  await page.getByRole('button', { name: /^Take “Ana B/ }).click()
  await expect(speakers.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(speakers.getByRole('option')).toHaveCount(2)
})

test('the quotes of an import are reviewed with one key each, and the sure ones all at once', async ({
  cuttings
}) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await library.importByDrop(fareArticles())
  await library.shelf('Imports').click()
  await page.getByRole('button', { name: 'Review its quotes' }).click()
  const quotes = page.getByRole('grid', { name: 'Quotes' })
  await expect(page.getByRole('heading', { name: '3 quotes' })).toBeVisible()
  const current = quotes.getByRole('row', { selected: true })

  await quotes.focus()
  await expect(current).toContainText('will not raise')
  await quotes.press('s')
  await page.getByRole('dialog').getByRole('combobox').fill('Cy Dee')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '2 quotes' })).toBeVisible()
  await expect(current).toContainText('We will raise')
  await quotes.press('a')
  await expect(page.getByRole('heading', { name: '1 quote', exact: true })).toBeVisible()
  await expect(current).toContainText('Nobody asked')
  await quotes.press('r')
  await expect(page.getByText('Nothing left to review')).toBeVisible()
  for (const count of [1, 2, 3]) {
    await page.keyboard.press('Control+z')
    await expect(
      page.getByRole('heading', { name: count === 1 ? '1 quote' : `${count} quotes`, exact: true })
    ).toBeVisible()
  }

  await page.getByRole('button', { name: /^Accept the sure ones/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('spinbutton').fill('0')
  await expect(dialog.getByText(/^3 quotes of 3 suggestions/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Accept 3 quotes' }).click()
  await expect(page.getByText('Nothing left to review')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: '3 quotes' })).toBeVisible()
})

test('a collection’s quotes lie on a board by speaker, are put in order, and are exported so', async ({
  cuttings
}) => {
  const { app, page } = cuttings
  const library = new Library(page)
  await library.importByDrop(fareArticles())
  await library.shelf(/^Quotes/).click()
  const quotes = page.getByRole('grid', { name: 'Quotes' })
  await expect(quotes.getByRole('row')).toHaveCount(3)
  await quotes.focus()
  await quotes.press('Control+a')
  await quotes.press('g')
  await page.getByRole('dialog').getByRole('combobox').fill('Fares')
  await page.keyboard.press('Enter')
  await library.branch(/^Fares/).click()
  await page.getByRole('button', { name: 'Quote board' }).click()

  const cards = page.getByRole('region', { name: /^Quote board of/ }).getByRole('listitem')
  await expect(cards).toHaveCount(3)
  await cards.first().focus()
  await expect(cards.first()).toContainText('will not raise')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cards.first()).toContainText('We will raise')
  await cards.nth(1).dragTo(cards.first(), { targetPosition: { x: 4, y: 20 } })
  await expect(cards.first()).toContainText('will not raise')

  await page.getByRole('button', { name: 'By speaker' }).click()
  const group = page.getByRole('region', { name: 'Bo Ekman' })
  await expect(group.getByRole('listitem')).toHaveCount(1)
  await group.getByRole('button', { name: 'Bo Ekman 1' }).click()
  await expect(group.getByRole('listitem')).toHaveCount(0)

  const folder = mkdtempSync(join(tmpdir(), 'cuttings-board-'))
  await answerDialogs(app, join(folder, 'board.md'))
  await page.getByRole('button', { name: 'Export board…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Format').selectOption('Markdown')
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await expect(dialog.getByText('board.md')).toBeVisible()
  const headings = readFileSync(join(folder, 'board.md'), 'utf8').match(/^## .+$/gm)
  expect(headings).toEqual(expect.arrayContaining(['## Ana Bauchtman', '## Ana Buchtmann', '## Bo Ekman']))
})
