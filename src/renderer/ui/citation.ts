import type { Quote, Speaker } from '#shared/quotes/quote.ts'
import { formatWhen } from './format.ts'

export type CitedArticle = {
  readonly headline: string
  readonly source: string | null
  readonly published: string | null
}
export type CitedQuote = {
  readonly exact: string
  readonly speaker: Speaker
  readonly chain: readonly string[]
  /** Where it stands in its text as that is read now; a quote without a certain place says so. */
  readonly anchor?: Quote['anchor']
}

/** "Igor Konashenkov, spokesman, defence ministry"; the printed mention where no name is known. */
export function speakerWords({ name, mention, role, affiliation }: Speaker): string {
  const who = name ?? mention ?? 'speaker unknown'
  return [who, role, affiliation].filter((part) => part !== null && part !== '').join(', ')
}

/** A quote with who said it and where it was printed, as plain text and as HTML. Unknowns are named, not left out. */
export function cite(
  quote: CitedQuote,
  article: CitedArticle
): { readonly text: string; readonly html: string } {
  const who = speakerWords(quote.speaker)
  const via = quote.chain.length > 0 ? `, reported by ${quote.chain.join(', ')}` : ''
  const source = article.source ?? 'source unknown'
  const date = article.published ? formatWhen(article.published) : 'date unknown'
  const words = quote.exact.replace(/\s*\n\s*/gu, '\n')
  const doubt =
    quote.anchor === 'lost'
      ? ' (no longer found in the text)'
      : quote.anchor === 'moved'
        ? ' (place in the text to be confirmed)'
        : ''
  const printed = `“${article.headline}”, ${source}, ${date}${doubt}`
  const lines = words.split('\n').map(escapeHtml).join('<br>')
  return {
    text: `“${words}”\n— ${who}${via}. ${printed}.`,
    html: `<blockquote><p>“${lines}”</p></blockquote><p>— ${escapeHtml(`${who}${via}. ${printed}.`)}</p>`
  }
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
