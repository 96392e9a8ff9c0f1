import { expect, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

test('tags and notes, many at once, with undo and redo', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await library.list.press('Home')
  await library.list.press('Shift+ArrowDown')
  await library.list.press('Shift+ArrowDown')
  await expect(page.getByText('3 articles selected')).toBeVisible()

  await library.list.press('t')
  await page.keyboard.type('Quay')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(library.branch(/^Quay 3$/)).toBeVisible()

  await library.list.focus()
  await page.keyboard.press('Control+z')
  await expect(library.branch(/^Quay 0$/)).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(library.branch(/^Quay 3$/)).toBeVisible()

  await library.list.press('Home')
  const note = library.inspector.getByRole('textbox', { name: 'Note' })
  await note.fill('Ask the board for the minutes.')
  await note.blur()
  await expect(library.inspector.getByText('saved', { exact: true })).toBeVisible()
  await library.list.press('ArrowDown')
  await library.list.press('ArrowUp')
  await expect(note).toHaveValue('Ask the board for the minutes.')
})

test('collections: made, filled by dragging, renamed, nested, undone', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  for (const name of ['Quay file', 'Engineers']) {
    await library.sidebar.getByRole('button', { name: 'New collection' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('button', { name: 'Create' }).click()
    await expect(library.branch(new RegExp(`^${name}`))).toBeVisible()
  }
  await library.shelf(/^All articles/).click()
  await library.list
    .getByRole('option')
    .nth(1)
    .dragTo(library.branch(/^Quay file/))
  await expect(library.branch(/^Quay file 1$/)).toBeVisible()

  await library.branch(/^Engineers/).dragTo(library.branch(/^Quay file/))
  await expect(library.branch(/^Engineers/)).toHaveAttribute('aria-level', '2')

  await library.branch(/^Engineers/).click()
  await library.sidebar.getByRole('tree', { name: 'Collections' }).press('F2')
  await page.getByRole('textbox', { name: 'Name' }).fill('The engineers')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(library.branch(/^The engineers/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(library.branch(/^Engineers/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(library.branch(/^Engineers/)).toHaveAttribute('aria-level', '1')
})

test('the trash takes articles and gives them back', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  const before = await library.articleCount()
  const headline = (await library.list.getByRole('option').first().getByRole('heading').textContent()) ?? ''
  await library.list.press('Home')
  await library.list.press('Delete')
  await expect(library.row(headline)).toHaveCount(0)
  await expect(library.shelf(/^Trash/)).toContainText('1')
  await library.shelf(/^Trash/).click()
  await library.row(headline).click()
  await library.list.press('Delete')
  await library.shelf(/^All articles/).click()
  await expect(library.row(headline)).toBeVisible()
  expect(await library.articleCount()).toBe(before)
})

test('a fact is corrected by hand and says so', async ({ cuttings }) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  await library.list.press('Home')
  await library.inspector.getByRole('button', { name: 'Correct source' }).click()
  await page.getByRole('textbox', { name: 'Source' }).fill('The Harbour Gazette')
  await page.keyboard.press('Enter')
  await expect(library.reader.getByText('The Harbour Gazette')).toBeVisible()
  await expect(library.inspector.getByText('The Harbour Gazette')).toHaveAttribute('title', /by hand/)
})
