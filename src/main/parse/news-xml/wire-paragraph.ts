import { htmlPieces, type Fragment } from '../fragment/html-pieces.ts'
import { plainPieces } from '../plain/read-plain.ts'
import { rawTextOf, type XmlElement } from '../xml/xml-node.ts'
import { xmlToHtml, type TagOf } from '../xml/xml-to-html.ts'

const TAG =
  /<\/?(?:p|br|div|h[1-6]|li|ul|ol|a|blockquote|figure|img|span|em|strong|b|i|table)\b[^<>]{0,2000}>/i
const WRAPPED = /^\s*<p[^<>]{0,200}>([^<]*)<\/p>[^<]*$/i

/** The body of an article that may be HTML or plain text, also a whole wire story in a single paragraph. */
export function bodyPieces(text: string): Fragment {
  const inner = WRAPPED.exec(text)?.[1]
  if (inner !== undefined && isWireText(inner)) return { pieces: plainPieces(inner.trim()), captions: [] }
  return TAG.test(text) ? htmlPieces(text) : { pieces: plainPieces(text), captions: [] }
}

/** The body of XHTML or, by `tagOf`, of another vocabulary. */
export function xmlPieces(body: XmlElement, tagOf?: TagOf): Fragment {
  const text = rawTextOf(body)
  const paragraphs = body.children.filter((child) => child.kind === 'element')
  const [only] = paragraphs
  // Agencies put the story as the wire carried it into one paragraph: its line breaks and indents part it.
  if (
    paragraphs.length === 1 &&
    only &&
    only.children.every((child) => child.kind === 'text') &&
    isWireText(text)
  )
    return { pieces: plainPieces(rawTextOf(only).trim()), captions: [] }
  const fragment = htmlPieces(xmlToHtml(body.children, tagOf))
  return { ...fragment, pieces: fragment.pieces.map((piece) => ({ ...piece, text: unwrapped(piece.text) })) }
}

function isWireText(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    lines.length >= 3 &&
    lines.some((line) => /^\S/.test(line)) &&
    lines.some((line) => /^ {1,6}\S/.test(line))
  )
}

// Copy that was broken into lines of the wire's width and marked up line by line.
function unwrapped(text: string): string {
  const lines = text.split('\n')
  const inner = lines.slice(0, -1)
  const wrapped =
    inner.length > 0 &&
    inner.every((line) => line.length >= 45 && line.length <= 85 && !/[.!?:;]$/.test(line))
  return wrapped ? lines.join(' ') : text
}
