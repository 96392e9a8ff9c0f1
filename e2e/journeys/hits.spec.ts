import { expect, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

test('the words of a search are walked through in the article, and its names lead on', async ({
  cuttings
}) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await library.search('harbour engineer')
  // What is read is the best hit, not what was read before.
  const parts = page.getByRole('list', { name: 'Parts of the search' })
  await expect(parts).toContainText('engineer')
  await library.open(/coal pier is safe/)
  const hits = page.getByRole('group', { name: 'Hits of the search' })
  await expect(hits).toContainText(/^\d+ hits$/)
  const total = Number(/\d+/.exec((await hits.textContent()) ?? '')?.[0])
  const now = library.reader.locator('.hit-now').first()

  // From anywhere by the key, round and round by the buttons.
  await page.keyboard.press('F3')
  await expect(hits).toContainText(`1 of ${String(total)}`)
  await expect(now).toBeInViewport()
  await hits.getByRole('button', { name: /^Previous hit/ }).click()
  await expect(hits).toContainText(`${String(total)} of ${String(total)}`)
  await expect(now).toBeInViewport()
  await page.keyboard.press('F3')
  await expect(hits).toContainText(`1 of ${String(total)}`)

  // The list shows the words around the hit, not the first words of the story.
  await library.search('superficial')
  const card = library.list.getByRole('option').first()
  await expect(
    card
      .locator('p mark')
      .filter({ hasText: /superficial/i })
      .first()
  ).toBeVisible()

  // A name in the inspector searches for all that name it.
  await page.getByRole('button', { name: 'Clear the search' }).click()
  const people = library.inspector.getByRole('region', { name: 'People' })
  const chip = people.getByRole('listitem').first()
  const name = await chip.textContent()
  await chip.getByRole('button').click()
  await expect(parts).toContainText('person:')
  await expect(library.list.getByRole('option').first()).toBeVisible()
  await expect(people.getByRole('button', { name: name ?? '', exact: true })).toBeVisible()
})
