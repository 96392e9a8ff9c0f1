import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import { expect, samples, test } from '../launch.ts'
import { answerDialogs, Library } from '../pages/library.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'cuttings-export-'))

test('a collection is previewed page by page and written as one PDF', async ({ cuttings }) => {
  const { page, app } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  const dialog = await library.exportCollection(/^harbour-inquiry/, 'PDF')
  await expect(dialog.locator('canvas').first()).toBeVisible({ timeout: 60_000 })

  const file = join(folder(), 'inquiry.pdf')
  await answerDialogs(app, file)
  await dialog.getByRole('button', { name: /^Save/ }).click()
  const bytes = await expect
    .poll(() => tryRead(file), { timeout: 60_000 })
    .not.toBeNull()
    .then(() => readFileSync(file))
  await expect(
    dialog.getByText(createHash('sha256').update(bytes).digest('hex').slice(0, 12)).first()
  ).toBeVisible()
  const pdf = await PDFDocument.load(bytes)
  expect(pdf.getTitle()).toBe('harbour-inquiry')
  expect(pdf.getPageCount()).toBeGreaterThan(5)
})

test('a collection is written as Markdown, in one file or one a story', async ({ cuttings }) => {
  const { page, app } = cuttings
  const library = new Library(page)
  await library.importByDrop([samples])
  const dialog = await library.exportCollection(/^harbour-inquiry/, 'Markdown')
  await dialog.getByLabel('Files').selectOption('A folder, one file per story')
  await dialog.getByLabel('Quotes set apart').selectOption('All but the rejected')
  await expect(dialog.getByText(/cuttings_export/).first()).toBeVisible({ timeout: 30_000 })

  const to = folder()
  await answerDialogs(app, to)
  await dialog.getByRole('button', { name: /^Save/ }).click()
  await expect.poll(() => readdirSync(to, { recursive: true }).length, { timeout: 30_000 }).toBeGreaterThan(8)
  const names = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  const story = readFileSync(join(to, names.find((name) => /engineer/i.test(name)) ?? ''), 'utf8')
  expect(story).toMatch(/^---\n/)
  expect(story).toMatch(/sha256/)
  expect(story).toMatch(/\[\^/)
})

function tryRead(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
