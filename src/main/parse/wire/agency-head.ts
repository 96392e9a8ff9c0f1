import { agencyNamed } from '../copy/agencies.ts'
import { bylineFacts, readByline } from '../copy/bylines.ts'
import { readCopy } from '../copy/read-copy.ts'
import { toParagraphs } from '../plain/paragraphs.ts'
import { toPieces } from '../plain/to-pieces.ts'
import { mergeFacts, noFacts, type Facts, type Piece, type Story } from '../story/story.ts'
import type { WireMessage } from './messages.ts'
import { flagsOf } from './read-wire-copy.ts'
import { withoutWireSigns } from './wire-signs.ts'

const SLUG_LINE = /^[A-Z]{2}-.*?(?:,\s?(?<words>\d{1,5}))?$/
const PHOTO_NUMBERS = /^(?:AP|AFP|EPA)\s(?:Photos?|Graphic|Video)\b[^.]{0,200}$/
const EDITORS = /^\(?(?:Eds\b|EDITOR'?S)/i
/** A table's line begins with BS; cells are parted by ";" or by US and RS, and DLE is a blank inside one. */
const TABLE_LINE = '\b'

/** One line of AP copy. "^…<" is a line of the head or a heading, "^…=" a line that is set by itself. */
type Line = { readonly words: string; readonly sign: '<' | '=' | null; readonly table: boolean }

/**
 * The text of AP's transmissions, whose lines are marked: slug, headline, summary, photo numbers, notes to editors,
 * byline and the writer's title stand between "^" and "<" or "="; paragraphs are indented by a tab.
 */
export function readAgencyHead(message: WireMessage, framed: Facts): Story {
  let facts = framed
  const pieces: Piece[] = []
  const body: string[] = []
  const rows: string[] = []
  const know = (some: Partial<Facts>): void => {
    facts = mergeFacts(facts, { ...noFacts, ...some })
  }
  const flush = (): void => {
    if (rows.length > 0) pieces.push({ kind: 'table', text: rows.splice(0).join('\n') })
    if (body.length > 0) pieces.push(...toPieces(toParagraphs(body.splice(0).join('\n'))))
  }
  for (const line of linesOf(message.text)) {
    if (line.table ? body.length > 0 : rows.length > 0) flush()
    if (line.table) rows.push(line.words)
    else if (line.sign === null) body.push(line.words)
    else if (body.length > 0 || pieces.some((piece) => piece.kind !== 'note')) {
      flush()
      pieces.push({ kind: 'subhead', text: line.words, level: 2 })
    } else if (EDITORS.test(line.words)) pieces.push({ kind: 'note', text: line.words })
    else know(headFacts(line, facts))
  }
  flush()
  return readCopy({ facts, keywords: [], captions: [], flags: flagsOf(message), pieces })
}

function headFacts({ words, sign }: Line, facts: Facts): Partial<Facts> {
  if (SLUG_LINE.test(words) && facts.headline === null) return {}
  if (PHOTO_NUMBERS.test(words)) return {}
  const byline = readByline(words)
  if (byline) return bylineFacts(byline, 'byline')
  const agency = agencyNamed(words)
  if (agency !== null) return { agency: { value: agency, how: 'line under the byline', sure: 0.95 } }
  // "AP Sports Writer" under a name says what the writer is.
  if (facts.bylines !== null) return {}
  if (facts.headline === null)
    return { headline: { value: words, how: 'ANPA 1312: headline', sure: sign === '<' ? 0.95 : 0.8 } }
  return sign === '<' && facts.dek === null
    ? { dek: { value: words, how: 'ANPA 1312: summary', sure: 0.9 } }
    : {}
}

function linesOf(text: string): readonly Line[] {
  return text.split('\n').map((raw) => {
    if (raw.startsWith(TABLE_LINE)) {
      const cells = raw
        .slice(1)
        .replace(/\x10 ?/g, ' ')
        .replace(/\s+$/, '')
        .split(/;|[\x1e\x1f][ \x1e\x1f]*/)
      const words = cells.map((cell) => withoutWireSigns(cell.replace(/^\^|\^$/g, '')).trim())
      return { words: words.join('\t'), sign: null, table: true }
    }
    const line = withoutWireSigns(raw).trimEnd()
    const marked = /^\^(?<words>.*?)(?<sign>[<=])?$/.exec(line)
    if (!marked) return { words: line.replace(/[<=]$/, ''), sign: null, table: false }
    const sign = marked.groups?.sign === '=' ? '=' : '<'
    return { words: (marked.groups?.words ?? '').trim(), sign, table: false }
  })
}
