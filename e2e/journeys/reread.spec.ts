import { join } from 'node:path'
import { expect, samples, test, type RunningApp } from '../launch.ts'
import { Library } from '../pages/library.ts'

const file = join(samples, 'harbour-inquiry/engineer-warned.txt')
const headline = 'Who read the twelve pages?'
const asked = 'I asked one question'
const head = 'HOME NEWS SPORT\n\n'
type Row = Record<string, unknown>

/**
 * Makes the archive what an older reader would have left: the page's head in the text, every quote behind it, another
 * headline and no source. `misread` are words that it read in another way, in the text and in the quotes.
 */
async function asOlderReader({ app }: RunningApp, misread: readonly [string, string]): Promise<void> {
  const host = app.windows().find((page) => page.url().includes('/archive-host/'))
  if (!host) throw new Error('there is no archive host')
  await host.evaluate(
    async ({ head, misread: [now, then] }) => {
      const request = <T>(asked: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          asked.onsuccess = () => resolve(asked.result)
          asked.onerror = () => reject(asked.error ?? new Error('the database refused'))
        })
      const [{ name = 'archive' } = {}] = await indexedDB.databases()
      const db = await request(indexedDB.open(name))
      const stores = db.transaction(['articles', 'bodies', 'quotes'], 'readwrite')
      const all = async (store: string): Promise<Row[]> =>
        (await request(stores.objectStore(store).getAll())) as Row[]
      for (const article of await all('articles')) {
        const read = { value: 'Harbour inquiry', how: 'first line', sure: 0.6 }
        stores.objectStore('articles').put({ ...article, headline: read, source: null })
      }
      for (const body of await all('bodies')) {
        const text = `${head}${String(body['text'])}`.replace(now, then)
        const blocks = [{ kind: 'paragraph', start: 0, end: text.length }]
        stores.objectStore('bodies').put({ ...body, text, blocks })
      }
      for (const quote of await all('quotes')) {
        const [start, end] = [Number(quote['start']) + head.length, Number(quote['end']) + head.length]
        const exact = String(quote['exact']).replace(now, then)
        stores.objectStore('quotes').put({ ...quote, start, end, exact })
      }
      db.close()
    },
    { head, misread }
  )
}

test('an original is read again: shown first, kept, undone; corrections and decisions stay', async ({
  cuttings
}) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([file])
  const cards = library.inspector.getByRole('grid', { name: 'Quotes of this article' })
  await cards.getByRole('row').first().click()
  await cards.press('a')
  await asOlderReader(cuttings, ['', ''])
  await page.reload()
  await library.list.getByRole('option').first().click()

  await library.inspector.getByRole('button', { name: 'Correct byline' }).click()
  await page.getByRole('textbox', { name: 'Byline' }).fill('A. Reporter')
  await page.keyboard.press('Enter')
  await library.list.getByRole('option').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Read again…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Read again' })
  await expect(dialog.getByText('1 article read again: this would change.')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^headline/ })).toContainText('Harbour inquiry')
  await expect(dialog.getByRole('row', { name: /^byline/ })).toContainText('stays as corrected by hand')
  await expect(dialog.locator('summary')).toContainText('0 words added, 3 removed')
  await expect(dialog.locator('del')).toContainText('HOME NEWS SPORT')
  await dialog.getByRole('button', { name: 'Keep 1 new reading' }).click()

  await expect(library.reader.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(library.reader).toContainText('A. Reporter')
  await expect(library.reader).not.toContainText('HOME NEWS SPORT')
  await expect(cards.getByRole('button', { name: /accepted/ })).toHaveCount(1)
  await expect(cards.getByText('No longer found')).toHaveCount(0)
  await library.reader.getByRole('document').focus()
  await page.keyboard.press('Control+z')
  await expect(library.reader).toContainText('HOME NEWS SPORT')
  await page.keyboard.press('Control+y')
  await expect(library.reader).not.toContainText('HOME NEWS SPORT')
})

test('a quote whose words are gone is marked, found by its filter, and placed by hand', async ({
  cuttings
}) => {
  const { page } = cuttings
  const library = new Library(page)
  await library.importByDrop([file])
  const cards = library.inspector.getByRole('grid', { name: 'Quotes of this article' })
  await cards.getByRole('row').filter({ hasText: asked }).click()
  await cards.press('a')
  await asOlderReader(cuttings, [asked, 'Illegible words'])
  await page.reload()
  await library.list.getByRole('option').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Read again…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Read again' })
  await expect(dialog.getByText('Yours, no longer found in the text: “Illegible words')).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep 1 new reading' }).click()
  await expect(dialog).toHaveCount(0)

  const lost = cards.getByRole('row').filter({ hasText: 'Illegible words' })
  await lost.click()
  await expect(lost).toContainText('No longer found in the text')
  await cards.press('y')
  await expect(page.getByRole('dialog')).toContainText('The text has no such words any more')
  await page.keyboard.press('Escape')

  await library.shelf(/^Quotes/).click()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Place to confirm')
  await expect(page.getByRole('heading', { name: '1 quote', exact: true })).toBeVisible()
  await page.getByRole('grid', { name: 'Quotes' }).getByRole('row').first().click()

  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document.body,
      NodeFilter.SHOW_TEXT
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, 'Page nine says that the tide gauge')
  await page.getByRole('button', { name: /It stands here/ }).click()
  await expect(page.getByRole('heading', { name: '0 quotes', exact: true })).toBeVisible()
})
