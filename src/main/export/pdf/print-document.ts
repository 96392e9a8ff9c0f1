import { contentsLines, holdsWords, SOURCES_ID, SOURCES_TITLE } from '../edition/contents.ts'
import type { Edition } from '../edition/edition.ts'
import { VERIFY_WORDS } from '../edition/source-words.ts'
import { writtenMoment } from '../edition/written-date.ts'
import { html, unlessBlank, type Html } from './html.ts'
import { sectionHtml } from './section-html.ts'
import { sourceHtml } from './source-html.ts'

/** Where each named place of the document was printed: page numbers from 1 (the cover). */
export type PagesOf = ReadonlyMap<string, number>

/**
 * The whole export as one page of HTML. Until the page numbers are known (`pages` empty) a dummy as wide as a number
 * stands in their place, so that filling them in moves nothing.
 */
export function printDocument(edition: Edition, pages: PagesOf): string {
  const page = (target: string): Html => html`<span class="page">${pages.get(target) ?? '000'}</span>`
  return documentOf(
    edition.title,
    'edition',
    html`${cover(edition)}
      <nav class="contents">
        <h1 id="contents">Contents</h1>
        ${contentsLines(edition).map(
          ({ kind, depth, words, detail, target }) =>
            html`<a class="line to-${kind} depth-${Math.min(depth, 4)}" href="#${target}">
              <span class="words"
                ><b dir="auto">${words}</b
                >${unlessBlank(detail, (text) => html` <i dir="auto">${text}</i>`)}</span
              >
              ${page(target)}
            </a>`
        )}
      </nav>
      ${edition.sections.map((section) => sectionHtml(section, edition.fullText))}
      <section class="sources">
        <h1 id="${SOURCES_ID}">${SOURCES_TITLE}</h1>
        <p class="about">
          ${VERIFY_WORDS} The same facts are attached to this PDF as “cuttings-citations.json”.
        </p>
        ${edition.sources.map((source) => sourceHtml(source, page))}
      </section>`
  )
}

/** The frame of every document printed; its policy lets it load its style sheets, with the fonts in them, and nothing else. */
export function documentOf(title: string, kind: 'edition' | 'overlay', content: Html): string {
  return html`<!doctype html>
    <html lang="en" class="${kind}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'self'; font-src data:"
        />
        <title>${title}</title>
        <link rel="stylesheet" href="fonts.css" />
        <link rel="stylesheet" href="print.css" />
      </head>
      <body>
        ${content}
      </body>
    </html>`.markup
}

function cover(edition: Edition): Html {
  return html`<section class="cover">
    <p class="mark">Cuttings</p>
    <div class="title">
      <h1 dir="auto">${edition.title}</h1>
      ${edition.description
        .split(/\n{2,}/)
        .map((text) => unlessBlank(text, () => html`<p class="description" dir="auto">${text}</p>`))}
    </div>
    <div class="facts">
      <p class="holds">${holdsWords(edition).join(' · ')}</p>
      <p>Made ${writtenMoment(edition.made)} by Cuttings ${edition.version}</p>
    </div>
  </section>`
}
