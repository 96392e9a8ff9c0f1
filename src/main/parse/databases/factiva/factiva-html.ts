import { htmlPieces } from '../../fragment/html-pieces.ts'
import { buildTree } from '../../html/tree/build-tree.ts'
import { findTags, isElement, rawText, type HtmlElement } from '../../html/tree/html-node.ts'
import { textBlocksOf } from '../../html/tree/text-blocks.ts'
import type { Reading } from '../../format.ts'
import type { Piece } from '../../story/story.ts'
import { databaseReading } from '../database-reading.ts'
import { factivaCodes, readFactiva, type FactivaRecord } from './factiva-fields.ts'
import { factivaStories } from './factiva-stories.ts'

const ARTICLE = /<div[^<>]{0,100}\sclass=["']article\s[^<>"']{0,80}["'][^<>]{0,100}>/i
const CODES = new Set(factivaCodes)

/** Articles of a page saved or downloaded from Factiva: tables of codes, or divs in a fixed order; null where it is none. */
export function factivaHtml(html: string): Reading | null {
  const chunks = html.split(ARTICLE).slice(1)
  if (chunks.length === 0) return factivaStories(htmlPieces(html).pieces)
  const coded = chunks.map((chunk) => codedRecord(buildTree(chunk)))
  if (coded.some((record) => record.size >= 4)) return databaseReading(coded.map(readFactiva))
  return factivaStories(chunks.flatMap((chunk) => htmlPieces(chunk).pieces))
}

/** Two cells a row: the code, and its value. */
function codedRecord(tree: HtmlElement): FactivaRecord {
  const record = new Map<string, readonly Piece[]>()
  for (const row of findTags(tree, 'tr')) {
    const [first, second] = row.children.filter(isElement).filter(({ tag }) => tag === 'td')
    const code = first ? rawText(first).replace(/[\s\u00a0]+/g, '') : ''
    if (!second || !CODES.has(code) || record.has(code)) continue
    const pieces = textBlocksOf(second).map(({ kind, text, level }): Piece => ({
      kind,
      text,
      ...(level !== undefined && { level })
    }))
    record.set(code, pieces)
  }
  return record
}
