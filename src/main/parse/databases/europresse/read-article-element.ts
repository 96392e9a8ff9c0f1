import {
  attribute,
  findAll,
  findTags,
  isElement,
  rawText,
  type HtmlElement
} from '../../html/tree/html-node.ts'
import { textBlocksOf } from '../../html/tree/text-blocks.ts'
import type { Piece } from '../../story/story.ts'
import type { DatabaseArticle } from '../database-story.ts'
import { bylineStated } from '../stated-byline.ts'
import { isCopyright, stated } from '../stated-fields.ts'
import { europresseHeader, publicationStated, standfirst } from './europresse-header.ts'

/** One `<article>` of Europresse: header, section with the text, aside with illustrations and notes, footer. */
export function readArticleElement(root: HtmlElement): DatabaseArticle | null {
  const line = (element: HtmlElement | undefined): string =>
    element ? rawText(element).replace(/\s+/g, ' ').trim() : ''
  const byClass = (name: string): HtmlElement | undefined => withClass(root, name)[0]
  const headline = line(byClass('titreArticleVisu') ?? byClass('rdp__articletitle') ?? byClass('titrArtVisu'))
  const head = findTags(root, 'header')[0]
  const text = withClass(root, 'DocText')[0] ?? findTags(root, 'section')[0]
  const pieces = text ? textBlocksOf(text).map(({ kind, text: words }): Piece => ({ kind, text: words })) : []
  if (headline === '' && pieces.length === 0) return null
  const { facts, words } = europresseHeader(line(byClass('DocHeader')))
  const dek = line(byClass('rdp__subtitle')) || standfirst(line(byClass('sm-margin-bottom')))
  const byline = line(byClass('sm-margin-bottomNews')) || line(head && lineBelowTitle(head))
  const rights = findTags(root, 'small').map(line).find(isCopyright)
  return {
    facts: {
      headline: headline === '' ? null : stated(headline, 'Europresse: title'),
      ...(dek !== '' && { dek: stated(dek, 'Europresse: subtitle') }),
      ...publicationStated(line(byClass('DocPublicationName'))),
      ...bylineStated(byline, 'Europresse: author'),
      ...facts,
      ...(rights !== undefined && { rights: stated(rights, 'Europresse: copyright line') })
    },
    keywords: [],
    pieces,
    graphics: illustrationsOf(root),
    corrections: [],
    words
  }
}

const withClass = (root: HtmlElement, name: string): HtmlElement[] =>
  findAll(root, (element) => attribute(element, 'class').split(/\s+/).includes(name))

/** The author has a div of his own below the title's. */
function lineBelowTitle(head: HtmlElement): HtmlElement | undefined {
  const children = head.children.filter(isElement)
  const title = children.findIndex((child) => attribute(child, 'class').split(/\s+/).includes('titreArticle'))
  return title < 0 ? undefined : children[title + 1]
}

const ILLUSTRATIONS = /^(?:illustration|photo|image|légende|caption)s?(?:\(s\))?\s?:\s*/i

function illustrationsOf(root: HtmlElement): readonly string[] {
  const aside = findTags(root, 'aside')[0]
  const lines = aside ? textBlocksOf(aside).map(({ text }) => text) : []
  const start = lines.findIndex((text) => ILLUSTRATIONS.test(text))
  if (start < 0) return []
  const end = lines.findIndex((text, at) => at > start && /^[\p{L}()]{3,20}\s?:/u.test(text))
  return lines
    .slice(start, end < 0 ? undefined : end)
    .map((text) => text.replace(ILLUSTRATIONS, '').trim())
    .filter((text) => text !== '')
}
