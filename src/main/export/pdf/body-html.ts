import type { Body } from '#shared/article/article.ts'
import type { Block, Caption } from '#shared/article/draft.ts'
import { assertNever } from '#shared/result.ts'
import { bodyParts } from '../edition/body-parts.ts'
import type { Citation } from '../edition/edition.ts'
import { html, nothing, type Html } from './html.ts'
import { citationAnchor } from './source-html.ts'

/** The story's text with its quotes marked and numbered where they stand. */
export function bodyHtml(body: Body, citations: readonly Citation[]): Html {
  // A quote whose words are no longer where they were found is not marked at all.
  const standing = citations.filter(
    ({ quote }) => quote.anchor !== 'lost' && body.text.slice(quote.start, quote.end) === quote.exact
  )
  const parts = bodyParts(body).map((part) =>
    part.part === 'caption' ? captionHtml(part.caption) : blockHtml(part.block, part.text, standing)
  )
  return html`<div class="body">${parts}</div>`
}

function blockHtml(block: Block, text: string, citations: readonly Citation[]): Html {
  const words = markedWords(text, block.start, citations)
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">${words}</p>`
    case 'subhead':
      return html`<h3 class="subhead" dir="auto">${words}</h3>`
    case 'list-item':
      return html`<p class="item level-${Math.min(block.level ?? 1, 4)}" dir="auto">${words}</p>`
    case 'block-quote':
      return html`<div class="block-quote" dir="auto">${words}</div>`
    case 'pull-quote':
      return html`<div class="pull-quote" dir="auto">${words}</div>`
    case 'table':
      return html`<div class="table" dir="auto">${words}</div>`
    case 'note':
      return html`<p class="editors-note" dir="auto">${words}</p>`
    case 'stub':
      return html`<p class="stub" dir="auto">${words}</p>`
    default:
      return assertNever(block.kind)
  }
}

/**
 * Cuts the text wherever a quote begins or ends; quotes may overlap. The number follows a quote's last words and
 * their closing mark.
 */
function markedWords(text: string, offset: number, citations: readonly Citation[]): readonly Html[] {
  const end = offset + text.length
  const here = citations
    .filter(({ quote }) => quote.start < end && quote.end > offset)
    .map(({ number, quote }) => ({
      from: Math.max(quote.start, offset),
      to: Math.min(quote.end, end),
      number: /["”’»“]/.test(text.charAt(quote.end - offset)) ? quote.end + 1 : quote.end,
      link: html`<a class="cite" href="#${citationAnchor(number)}">${number}</a>`
    }))
  const cuts = new Set([offset, end, ...here.flatMap(({ from, to, number }) => [from, to, number])])
  const points = [...cuts].filter((point) => point <= end).toSorted((a, b) => a - b)
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end
    const words = lines(text.slice(from - offset, to - offset))
    const quoted = here.some((quote) => quote.from <= from && quote.to >= to)
    const numbers = here.filter(({ number }) => number === to).map(({ link }) => link)
    return html`${quoted ? html`<mark>${words}</mark>` : words}${numbers}`
  })
}

function captionHtml({ text, credit }: Caption): Html {
  const by = credit === null ? nothing : html`<small dir="auto">${credit}</small>`
  return html`<figure>
    <p dir="auto">${lines(text)}</p>
    ${by}
  </figure>`
}

export const lines = (text: string): Html =>
  html`${text.split(/\r\n|\r|\n/).map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))}`
