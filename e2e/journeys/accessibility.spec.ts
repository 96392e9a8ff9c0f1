import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

/** Rules of WCAG 2.2 A and AA that a program can check; axe runs in the page itself, as the CSP allows no foreign frame. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen passes the accessibility rules in the ${colorScheme} theme`, async ({ cuttings }) => {
    // A dozen screens and dialogs, each looked at whole.
    test.slow()
    const { page } = cuttings
    const library = new Library(page)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
    await library.importByDrop([samples])
    await expect(library.reader.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await violations(page)).toEqual([])

    await library.branch(/^harbour-inquiry/).click()
    expect(await violations(page)).toEqual([])
    await library.shelf(/^Quotes/).click()
    const quotes = page.getByRole('grid', { name: 'Quotes' })
    await expect(quotes).toBeVisible()
    expect(await violations(page)).toEqual([])
    await quotes.focus()
    await quotes.press('s')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Accept the sure ones…' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')

    await quotes.focus()
    await quotes.press('Control+a')
    await quotes.press('g')
    await page.getByRole('dialog').getByRole('combobox').fill('Board')
    await page.keyboard.press('Enter')
    await library.branch(/^Board/).click()
    await page.getByRole('button', { name: 'Quote board' }).click()
    for (const order of ['Own order', 'By speaker', 'By theme']) {
      await page.getByRole('button', { name: order }).click()
      expect(await violations(page)).toEqual([])
    }

    await library.shelf(/^Speakers \d/).click()
    await expect(page.getByRole('listbox', { name: 'Speakers' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /^May conflict/ }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /^May be the same/ }).click()
    expect(await violations(page)).toEqual([])

    await library.shelf('Insights').click()
    await expect(page.getByRole('region', { name: 'Who is quoted most' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await library.shelf('Imports').click()
    await expect(page.getByText(/files = /).first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
