import { quoteId, sectionId, storyId } from '../edition/contents.ts'
import type { Citation, EditionSection, Entry, QuoteEntry, StoryEntry } from '../edition/edition.ts'
import {
  attributionWords,
  bylineWords,
  datelineWords,
  flagWords,
  headlineWords,
  printWords,
  publishedWords,
  quotedWords,
  sourceWords,
  speakerWords
} from '../edition/wording.ts'
import { bodyHtml, lines } from './body-html.ts'
import { html, nothing, unlessBlank, type Html } from './html.ts'
import { citationAnchor, languageOf } from './source-html.ts'

export function sectionHtml(
  { title, number, description, entries }: EditionSection,
  fullText: boolean
): Html {
  const opening =
    title === null
      ? nothing
      : html`<header class="part">
          <h1 id="${sectionId(number)}" dir="auto">${title}</h1>
          ${unlessBlank(description, (text) => html`<p dir="auto">${lines(text)}</p>`)}
        </header>`
  return html`${opening}${entries.map((entry) => entryHtml(entry, fullText))}`
}

function entryHtml(entry: Entry, fullText: boolean): Html {
  if (entry.kind === 'quote') return loneQuote(entry)
  return entry.first ? story(entry, fullText) : pointer(entry)
}

function story(entry: StoryEntry, fullText: boolean): Html {
  const { article, body, number } = entry.source
  const kicker = [
    sourceWords(article),
    publishedWords(article),
    printWords(article),
    article.dateline === null ? '' : datelineWords(article.dateline.value),
    article.original.fileName
  ]
  return html`<article
    class="${fullText ? 'story' : 'story brief'}"
    lang="${languageOf(article)}"
    dir="${directionOf(headlineWords(article))}"
  >
    <header>
      <p class="kicker" lang="en">${spans(kicker)}</p>
      <h2 id="${storyId(number)}" dir="auto">${headlineWords(article)}</h2>
      ${unlessBlank(article.dek?.value ?? '', (text) => html`<p class="dek" dir="auto">${text}</p>`)}
      <p class="byline" lang="en">
        <span dir="auto">${bylineWords(article)}</span>
        ${article.flags.map((flag) => html` <span class="flag">${flagWords(article, flag)}</span>`)}
        ${entry.tags.map((tag) => html` <span class="tag" dir="auto">${tag}</span>`)}
      </p>
    </header>
    ${noteHtml(entry.note)} ${fullText && body !== null ? bodyHtml(body, entry.citations) : nothing}
    ${quotePanel(entry.setApart, fullText)}
  </article>`
}

function quotePanel(citations: readonly Citation[], fullText: boolean): Html {
  if (citations.length === 0) return nothing
  const title = fullText ? html`<h3>Quotes from this story</h3>` : nothing
  return html`<section class="quotes" lang="en">
    ${title}${citations.map((citation) => quoteCard(citation, nothing))}
  </section>`
}

function loneQuote({ citation, source, note }: QuoteEntry): Html {
  const headline = headlineWords(source.article)
  const named = source.printed
    ? html`<a href="#${storyId(source.number)}">${headline}</a>`
    : html`${headline}`
  const where = html`<p class="where">
    In “<span dir="auto">${named}</span>”, ${sourceWords(source.article)}, ${publishedWords(source.article)}
  </p>`
  return html`<section class="quotes lone">${quoteCard(citation, where)}${noteHtml(note)}</section>`
}

function quoteCard({ number, quote, article }: Citation, where: Html): Html {
  return html`<blockquote id="${quoteId(number)}">
    <p class="said" lang="${languageOf(article)}" dir="auto">${lines(quotedWords(quote))}</p>
    <p class="speaker">
      <b dir="auto">${speakerWords(quote)}</b> ${spans(attributionWords(quote))}
      <a class="cite" href="#${citationAnchor(number)}">${number}</a>
    </p>
    ${where}
    ${unlessBlank(quote.note, (text) => html`<p class="remark" dir="auto"><b>Note</b> ${lines(text)}</p>`)}
  </blockquote>`
}

/** By the first letter, as `dir="auto"` has it, but for the whole story: its furniture is in English. */
const directionOf = (text: string): 'ltr' | 'rtl' =>
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text) ? 'rtl' : 'ltr'

const pointer = ({ source, note }: StoryEntry): Html =>
  html`<p class="pointer">
      See <a href="#${storyId(source.number)}" dir="auto">${headlineWords(source.article)}</a>, printed above.
    </p>
    ${noteHtml(note)}`

const noteHtml = (note: string): Html =>
  unlessBlank(note, (text) => html`<aside class="note" dir="auto"><b>Note</b> ${lines(text.trim())}</aside>`)

const spans = (words: readonly string[]): readonly Html[] =>
  words.filter((text) => text !== '').map((text) => html`<span dir="auto">${text}</span> `)
