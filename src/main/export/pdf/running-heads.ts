import { SOURCES_ID, SOURCES_TITLE, storyId } from '../edition/contents.ts'
import type { Edition } from '../edition/edition.ts'
import { headlineWords } from '../edition/wording.ts'
import { html } from './html.ts'
import { documentOf, type PagesOf } from './print-document.ts'

/**
 * A document of as many pages as the printed one, holding only running heads and page numbers: Chromium cannot set
 * them itself (it learned CSS margin boxes in 131), so these pages are laid over the printed ones.
 */
export function runningHeads(edition: Edition, pages: PagesOf, pageCount: number): string {
  const heads = headOfEachPage(edition, pages, pageCount)
  const sheets = heads.map((head, index) =>
    index === 0
      ? html`<section class="sheet"></section>`
      : html`<section class="sheet">
          <header><span dir="auto">${edition.title}</span><span dir="auto">${head}</span></header>
          <footer>${index + 1}</footer>
        </section>`
  )
  return documentOf(edition.title, 'overlay', html`${sheets}`)
}

/** The headline of the story that a page shows: where several begin on one page, the last of them goes on. */
export function headOfEachPage(edition: Edition, pages: PagesOf, pageCount: number): readonly string[] {
  const begins = new Map<number, string>()
  for (const { number, article } of edition.sources) {
    const page = pages.get(storyId(number))
    if (page !== undefined) begins.set(page, headlineWords(article))
  }
  const sourcesPage = pages.get(SOURCES_ID) ?? Infinity
  let head = edition.sections.length > 0 ? 'Contents' : ''
  const firstStory = Math.min(...begins.keys(), sourcesPage)
  return Array.from({ length: pageCount }, (_, index) => {
    const page = index + 1
    if (page >= sourcesPage && !begins.has(page)) return SOURCES_TITLE
    head = begins.get(page) ?? (page < firstStory ? 'Contents' : head)
    return head
  })
}
