import { isPersonName } from '../../copy/names.ts'
import { attribute, findAll, rawText, type HtmlElement } from '../../html/tree/html-node.ts'
import { textBlocksOf } from '../../html/tree/text-blocks.ts'
import type { Piece } from '../../story/story.ts'
import type { DatabaseArticle } from '../database-story.ts'
import { bylineStated } from '../stated-byline.ts'
import { isCopyright, stated } from '../stated-fields.ts'
import { europresseHeader, publicationStated, standfirst } from './europresse-header.ts'

const NUMBER = /^(?:numéro de document|document number|nº de document)\s?:/i

/** One article of the older print page: spans for publication, date and title, then the text, the owner and the number. */
export function readPrintPage(root: HtmlElement): DatabaseArticle | null {
  const spans = (name: string): readonly string[] =>
    findAll(root, (element) => attribute(element, 'class').toLowerCase() === name).map((element) =>
      rawText(element).replace(/\s+/g, ' ').trim()
    )
  const headline = spans('titrearticlevisu')[0] ?? ''
  const blocks = textBlocksOf(root)
  const title = blocks.findIndex(
    ({ text }) => headline !== '' && text.replace(/\s+/g, ' ').includes(headline)
  )
  const end = blocks.findIndex(({ text }, at) => at > title && (isCopyright(text) || NUMBER.test(text)))
  const lines = blocks
    .slice(title + 1, end < 0 ? undefined : end)
    .map(({ kind, text }): Piece => ({ kind, text }))
  if (headline === '' && lines.length === 0) return null
  const { facts, words } = europresseHeader(spans('docheader').join(' '))
  const first = lines[0]?.text ?? ''
  const signed = lines.length > 1 && first.length < 80 && first.split(/,\s|\set\s/).every(isPersonName)
  const owner = blocks[end]?.text ?? ''
  // What stands on the title's own lines above it is printed over it.
  const above = (blocks[title]?.text ?? '').split('\n').map((line) => line.trim())
  const dek = above.length > 1 && above[0] !== headline ? standfirst(above[0] ?? '') : ''
  return {
    facts: {
      headline: headline === '' ? null : stated(headline, 'Europresse: title'),
      ...(dek !== '' && { dek: { value: dek, how: 'Europresse: line above the title', sure: 0.7 } }),
      ...publicationStated(spans('docpublicationname')[0] ?? ''),
      ...(signed && bylineStated(first, 'Europresse: line under the title')),
      ...facts,
      ...(isCopyright(owner) && { rights: stated(owner, 'Europresse: copyright line') })
    },
    keywords: [],
    pieces: signed ? lines.slice(1) : lines,
    graphics: [],
    corrections: [],
    words
  }
}
