import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { dropFiles } from './drop-files.ts'

/** The library's window as a person uses it: by the names and roles that are on the screen. */
export class Library {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: /^Articles: / })
  }
  get reader(): Locator {
    return this.page.getByRole('main', { name: 'Reader' })
  }
  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' })
  }
  get status(): Locator {
    return this.page.getByRole('contentinfo', { name: 'Status' })
  }
  get sidebar(): Locator {
    return this.page.getByRole('navigation', { name: 'Sidebar' })
  }

  row(headline: string | RegExp): Locator {
    return this.list.getByRole('option', { name: headline }).first()
  }
  shelf(name: string | RegExp): Locator {
    return this.sidebar.getByRole('button', { name })
  }
  branch(name: string | RegExp): Locator {
    return this.sidebar.getByRole('treeitem', { name })
  }

  /** Drops paths, says yes to what was found, and waits until the import has ended. */
  async importByDrop(paths: readonly string[]): Promise<void> {
    await dropFiles(this.page, paths)
    await this.startImport()
    await this.importEnded()
  }
  async startImport(): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Start|Import)/ })
      .click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }
  async importEnded(): Promise<void> {
    await expect(this.status.getByRole('group', { name: 'Last import' })).toBeVisible({ timeout: 100_000 })
  }

  async open(headline: string | RegExp): Promise<void> {
    await this.row(headline).click()
    await expect(this.reader.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  }
  /** Opens the export of a collection; the dialog that answers. */
  async exportCollection(name: RegExp, format: 'PDF' | 'Markdown'): Promise<Locator> {
    await this.branch(name).click()
    await this.page.getByRole('button', { name: 'Export collection' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Format').selectOption(format)
    return dialog
  }
  async search(text: string): Promise<void> {
    await this.page.getByLabel('Search the archive').fill(text)
  }
  async articleCount(): Promise<number> {
    const heading = await this.page
      .getByRole('heading', { name: /^[\d,]+ articles?( found)?$/ })
      .textContent()
    return Number((heading ?? '').replace(/\D/g, ''))
  }
}

/** Answers the system's own dialogs, which no test can click, as if a person had chosen `path`. */
export async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}
