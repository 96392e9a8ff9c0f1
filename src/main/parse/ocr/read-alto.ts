import { fail, ok } from '#shared/result.ts'
import type { Reading } from '../format.ts'
import { withLetterRoles } from '../office/letter-roles.ts'
import { plainParagraph, type OfficeParagraph } from '../office/office-paragraph.ts'
import { readOffice } from '../office/read-office.ts'
import type { Parsed } from '../parse-problem.ts'
import type { Story } from '../story/story.ts'
import { attributeOf, childElements, descendantsNamed, type XmlElement } from '../xml/xml-node.ts'

/** Mean confidence of the words below which the text is called doubtful. */
const DOUBTFUL = 0.85
/** Share of the block's width by which a paragraph's first line stands in. */
const INDENT = 0.025

/**
 * A newspaper page as OCR read it (ALTO 2 to 4, Library of Congress): its blocks in the file's order, which is the order
 * of reading that the digitiser set. Words cut at a line's end are whole in SUBS_CONTENT. One page gives one story, as
 * ALTO does not say where an article ends; METS does.
 */
export function readAlto(root: XmlElement, fileName: string): Parsed<Reading> {
  const sizes = letterSizes(root)
  const blocks = descendantsNamed(root, 'TextBlock')
  const paragraphs = blocks.flatMap((block) => paragraphsOf(block, sizes))
  if (paragraphs.length === 0) return fail('no-text', 'The page holds no text; it may be a picture only.')
  const read = readOffice(
    { paragraphs: withLetterRoles(paragraphs), properties: { title: null, created: null } },
    fileName
  )
  if (!read.ok) return read
  const sure = confidence(root)
  return ok({ ...read.value, stories: read.value.stories.map((story) => withDoubt(story, sure)) })
}

type Line = { readonly text: string; readonly indent: number; readonly size: number | null }

function paragraphsOf(block: XmlElement, sizes: ReadonlyMap<string, number>): OfficeParagraph[] {
  const left = numberOf(block, 'HPOS')
  const width = numberOf(block, 'WIDTH') ?? 0
  const lines = descendantsNamed(block, 'TextLine').map((line): Line => ({
    text: lineText(line),
    indent: left === null ? 0 : (numberOf(line, 'HPOS') ?? left) - left,
    size: sizeOf(line, block, sizes)
  }))
  const paragraphs: { text: string; size: number | null }[] = []
  let before: Line | undefined
  for (const line of lines) {
    if (line.text === '') continue
    const open = paragraphs.at(-1)
    const begins = before !== undefined && line.indent > width * INDENT && before.indent <= width * INDENT
    if (open && !begins) open.text += `${open.text.endsWith('\u00ad') ? '' : ' '}${line.text}`
    else paragraphs.push({ text: line.text, size: line.size })
    before = line
  }
  return paragraphs.map(({ text, size }) => ({
    ...plainParagraph,
    text: text.replaceAll('\u00ad', '').normalize('NFC'),
    size
  }))
}

/** The words of a line: a word cut at its end is whole, its second half on the next line is left out. */
function lineText(line: XmlElement): string {
  return childElements(line)
    .filter(({ local }) => local === 'String')
    .flatMap((word) => {
      const part = attributeOf(word, 'SUBS_TYPE')
      if (part === 'HypPart2') return []
      return (
        (part === 'HypPart1' ? attributeOf(word, 'SUBS_CONTENT') : null) ?? attributeOf(word, 'CONTENT') ?? []
      )
    })
    .join(' ')
}

function letterSizes(root: XmlElement): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const style of descendantsNamed(root, 'TextStyle')) {
    const id = attributeOf(style, 'ID')
    const size = numberOf(style, 'FONTSIZE')
    if (id !== null && size !== null) sizes.set(id, size)
  }
  return sizes
}

function sizeOf(line: XmlElement, block: XmlElement, sizes: ReadonlyMap<string, number>): number | null {
  const first = childElements(line).find(({ local }) => local === 'String') ?? null
  for (const element of [first, line, block])
    for (const id of (attributeOf(element, 'STYLEREFS') ?? '').split(' ')) {
      const size = sizes.get(id)
      if (size !== undefined) return size
    }
  return null
}

/** Mean word confidence, or what the page says of itself; null where neither is there. 0–1. */
function confidence(root: XmlElement): number | null {
  const words = descendantsNamed(root, 'String').flatMap((word) => numberOf(word, 'WC') ?? [])
  if (words.length > 0) return words.reduce((sum, sure) => sum + sure, 0) / words.length
  const [page] = descendantsNamed(root, 'Page')
  return page ? numberOf(page, 'PC') : null
}

/** What was read of badly printed letters is no surer than the reading. */
function withDoubt(story: Story, sure: number | null): Story {
  const { headline } = story.facts
  if (headline === null || sure === null || sure >= DOUBTFUL) return story
  const how = `${headline.how}; OCR ${Math.round(sure * 100)} % sure of its words`
  return {
    ...story,
    facts: { ...story.facts, headline: { ...headline, how, sure: Math.min(headline.sure, sure) } }
  }
}

function numberOf(element: XmlElement, name: string): number | null {
  const value = Number(attributeOf(element, name) ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}
