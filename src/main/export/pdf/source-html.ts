import type { Article } from '#shared/article/article.ts'
import { sourceId, storyId } from '../edition/contents.ts'
import type { Citation, Source } from '../edition/edition.ts'
import { sourceFacts } from '../edition/source-words.ts'
import {
  bylineWords,
  headlineWords,
  placeWords,
  publishedWords,
  quotedWords,
  sourceWords,
  speakerWords
} from '../edition/wording.ts'
import { html, nothing, type Html } from './html.ts'

export const citationAnchor = (citationNumber: number): string => `cite-${citationNumber}`

/** For the `lang` attribute; a tag that is not one would make the browser guess. */
export const languageOf = ({ language }: Article): string =>
  language !== null && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language.value) ? language.value : ''

/** One numbered entry under “Sources and verification”. */
export function sourceHtml(source: Source, page: (target: string) => Html): Html {
  const { article, number, printed, citations } = source
  return html`<section class="source" id="${sourceId(number)}">
    <h2 dir="auto">
      <span class="number">${number}</span>
      ${
        printed
          ? html`<a href="#${storyId(number)}">${headlineWords(article)}</a> ${page(storyId(number))}`
          : html`${headlineWords(article)}`
      }
    </h2>
    <p class="origin" dir="auto">
      ${[bylineWords(article), sourceWords(article), publishedWords(article)].join(' · ')}
    </p>
    <dl>
      ${sourceFacts(source).map(
        ([label, words]) =>
          html`<dt>${label}</dt>
            <dd class="${label.startsWith('SHA') || label.startsWith('Text') ? 'hash' : ''}" dir="auto">
              ${words}
            </dd>`
      )}
      ${
        citations.length === 0
          ? nothing
          : html`<dt>Quotes</dt>
              <dd>
                <ol>
                  ${citations.map(placeOf)}
                </ol>
              </dd>`
      }
    </dl>
  </section>`
}

/** Long quotes are known by their first words here: the whole of them stands in the export. */
const MOST_CHARACTERS = 90

function placeOf({ number, quote }: Citation): Html {
  const exact = firstWords(quote.exact)
  return html`<li id="${citationAnchor(number)}">
    <span class="number">${number}</span>
    <span>
      <bdi>${speakerWords(quote)}</bdi>, <bdi>${quotedWords({ ...quote, exact })}</bdi>, ${placeWords(quote)}
    </span>
  </li>`
}

function firstWords(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  const blank = text.lastIndexOf(' ', MOST_CHARACTERS)
  return `${text.slice(0, blank > 0 ? blank : MOST_CHARACTERS)}…`
}
