import { expect, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

const draft = [
  'Adeyemi told the chamber: “I would like ours to be judged by one wall and five libraries. I can offer one wall and four.”',
  'Mary Teague said: “I came for three and I am going home with one.”',
  '“The figures added up at nine o’clock. A ferry is a road made of water,” somebody is said to have said.',
  'Nobody said: “We shall build a tower of marble on the beach by Christmas.”'
].join('\n\n')

test('a draft is compared with the archive: every quote has its verdict and its place', async ({
  cuttings
}) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await library.shelf(/^Check quotes/).click()
  await page.getByLabel('Your text').fill(draft)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const results = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
  await expect(results).toHaveCount(4)
  await expect(results.nth(0)).toContainText('Word for word')
  await expect(results.nth(0)).toContainText('Budget passes by one vote')
  await expect(results.nth(1)).toContainText('Words changed')
  await expect(results.nth(1).locator('del')).toHaveText('two')
  await expect(results.nth(1).locator('ins')).toHaveText('three')
  await expect(results.nth(2)).toContainText('Put together from two places')
  await expect(results.nth(2)).toContainText('Island asks for a ferry')
  await expect(results.nth(3)).toContainText('Not in the archive')
  await expect(page.getByRole('heading', { name: '3 of 4 quotes to look at' })).toBeVisible()

  await results.nth(1).getByRole('button', { name: 'Show in the article' }).click()
  await expect(library.reader.getByRole('heading', { level: 1, name: /Budget passes/ })).toBeVisible()

  // The draft is still there; a quote knows where else its words were printed.
  await library.shelf(/^Check quotes/).click()
  await expect(results).toHaveCount(4)
  await library.shelf(/^Quotes/).click()
  await page.getByRole('grid', { name: 'Quotes' }).getByRole('row').first().click()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Where these words were printed' })).toContainText(
    'No other article of the archive has these words'
  )
})
