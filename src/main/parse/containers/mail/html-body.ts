import type { Caption } from '#shared/article/draft.ts'
import { htmlPieces } from '../../fragment/html-pieces.ts'
import { extractHtml } from '../../html/extract-html.ts'
import type { Piece } from '../../story/story.ts'

export type HtmlBody = { readonly pieces: readonly Piece[]; readonly captions: readonly Caption[] }

/**
 * A newsletter with one article is laid out as a page is, and the page extractor finds the article in it. In one with
 * many short items the extractor would keep a single item: where it keeps less than this share, the whole mail is kept.
 */
const LEAST_SHARE = 0.6

/** The text of an HTML mail, without the lines that are about the mail itself. */
export function readHtmlBody(html: string): HtmlBody {
  const whole = htmlPieces(html)
  const article = extractHtml(html)
  if (!article.ok || article.value.text.length < LEAST_SHARE * lengthOf(whole.pieces))
    return withoutFurniture(whole)
  const { text, blocks, captions } = article.value
  const pieces = blocks.map(({ kind, start, end, level }): Piece => ({
    kind,
    text: text.slice(start, end),
    ...(level !== undefined && { level })
  }))
  return withoutFurniture({ pieces, captions })
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

const FURNITURE =
  /^\W{0,3}(?:(?:view|read|open|see) (?:this )?(?:e-?mail |newsletter |message |it )?(?:in|on) (?:your |a |the )?(?:web ?)?(?:browser|app)|view (?:this )?online|having trouble viewing|trouble (?:reading|viewing)|unsubscribe|manage (?:your )?(?:preferences|subscription)|update (?:your )?(?:profile|preferences)|(?:you are|you're|you|this e-?mail was) (?:receiv|sent|subscribed|getting)|forward (?:this )?to a friend|add (?:us|.{3,40}) to your address ?book|was this (?:e-?mail )?forwarded|forwarded this (?:e-?mail|newsletter)|sign up here|im browser (?:ansehen|öffnen)|newsletter abbestellen|abmelden|se désabonner|se désinscrire|voir (?:la version en ligne|dans (?:le|votre) navigateur)|uitschrijven|bekijk (?:deze|online)|darse de baja|ver en (?:el|tu) navegador|annulla l['’]iscrizione)/i
const LONGEST_FURNITURE = 220

/** Empty pieces keep the captions' places. */
const withoutFurniture = ({ pieces, captions }: HtmlBody): HtmlBody => ({
  captions,
  pieces: pieces.map((piece) =>
    piece.text.length <= LONGEST_FURNITURE && FURNITURE.test(piece.text)
      ? { kind: 'paragraph', text: '' }
      : piece
  )
})
