import { expect, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

test('a collection holds stories and quotes in an order of its own, with notes', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await library.branch(/^harbour-inquiry/).click()
  const items = page.getByRole('listbox', { name: 'Collection harbour-inquiry' })
  await expect(page.getByText(/^9 stories, 0 quotes$/)).toBeVisible()

  await library.inspector
    .getByRole('grid', { name: 'Quotes of this article' })
    .getByRole('row')
    .first()
    .dragTo(items)
  await expect(page.getByText(/^9 stories, 1 quote$/)).toBeVisible()

  await items.focus()
  await items.press('End')
  const current = items.getByRole('option', { selected: true })
  await expect(current.getByRole('blockquote')).toBeVisible()
  await expect(current).toHaveAttribute('aria-posinset', '10')
  await items.press('Alt+ArrowUp')
  await expect(current).toHaveAttribute('aria-posinset', '9')
  await expect(current.getByRole('blockquote')).toBeVisible()

  await items.press('n')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill('The turning point.')
  await page.keyboard.press('Control+Enter')
  await expect(current.getByText('The turning point.')).toBeVisible()

  await items.press('Delete')
  await expect(page.getByText(/^9 stories, 0 quotes$/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^9 stories, 1 quote$/)).toBeVisible()
  await expect(items.getByText('The turning point.')).toBeVisible()
})
