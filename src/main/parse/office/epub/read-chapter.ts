import type { Caption } from '#shared/article/draft.ts'
import { htmlPieces } from '../../fragment/html-pieces.ts'
import type { Piece } from '../../story/story.ts'

/** A document of the publication. `kind`: what it calls itself, such as "bodymatter chapter" or "titlepage". */
export type Chapter = {
  readonly kind: string
  readonly pieces: readonly Piece[]
  readonly captions: readonly Caption[]
  /** Share of its letters that stand in links. */
  readonly linked: number
}

const EMPTY_ELEMENT = /<([a-z][\w:-]{0,30})((?:\s[^<>]{0,2000})?)\/>/gi
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i
const KIND = /<(?:body|section|article|div)\s[^<>]{0,500}?epub:type\s{0,3}=\s{0,3}["']([^"'<>]{1,200})["']/gi
const LINK = /<a\s[^<>]{0,2000}>([^<>]{0,500})/gi

/** Reads a page of a publication; it is XHTML, but not always well-formed, and read as browsers read HTML. */
export function readChapter(xhtml: string): Chapter {
  // In XHTML any element may be closed by its own slash; HTML leaves <title/> and <a id="x"/> open.
  const html = xhtml.replace(EMPTY_ELEMENT, (whole, tag: string, attributes: string) =>
    VOID.test(tag) ? whole : `<${tag}${attributes}></${tag}>`
  )
  const body = html.slice(Math.max(0, html.search(/<body[\s>]/i)))
  const { pieces, captions } = htmlPieces(body)
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const linked = [...body.matchAll(LINK)].reduce((sum, [, words]) => sum + (words ?? '').trim().length, 0)
  return {
    kind: [...body.matchAll(KIND)]
      .slice(0, 2)
      .map(([, kind]) => kind ?? '')
      .join(' ')
      .toLowerCase(),
    pieces,
    captions,
    linked: letters === 0 ? 0 : linked / letters
  }
}
