import type { Caption } from '#shared/article/draft.ts'
import { readCaption } from '../copy/captions.ts'
import { endsSentence } from '../copy/endings.ts'
import { findDate } from '../dates/find-date.ts'
import { buildTree } from '../html/tree/build-tree.ts'
import { attribute, findTags, rawText, type HtmlElement, type HtmlText } from '../html/tree/html-node.ts'
import { textBlocksOf } from '../html/tree/text-blocks.ts'
import type { Piece } from '../story/story.ts'

export type Fragment = { readonly pieces: readonly Piece[]; readonly captions: readonly Caption[] }

// Stands in the text for a picture until its place among the blocks is known; private-use characters, never in copy.
const mark = (index: number): string => `\ue0f0${index}\ue0f1`
const MARKS = /\ue0f0(\d+)\ue0f1/g
const MARK_CHARACTERS = /[\ue0f0\ue0f1]/g

/**
 * Blocks and captions of a piece of HTML that is an article's body and nothing else: a JSON field, rendered Markdown.
 * Whole pages, with menus and teasers around the article, are read by `extractHtml`.
 */
export function htmlPieces(html: string): Fragment {
  const tree = buildTree(html.replace(MARK_CHARACTERS, ''))
  const pictures: string[] = []
  for (const figure of findTags(tree, 'figcaption', 'caption', 'img')) {
    const words = figure.tag === 'img' ? pictureWords(figure) : rawText(figure).replace(/\s+/g, ' ').trim()
    figure.children = words === '' ? [] : [textNode(mark(pictures.push(words) - 1), figure)]
    if (figure.tag === 'img') standInFor(figure)
  }
  const pieces: Piece[] = []
  const captions: Caption[] = []
  for (const { kind, text, level, bold } of textBlocksOf(tree)) {
    const words = text.replace(MARKS, '').trim()
    if (words !== '') pieces.push(pieceOf(kind, words, level, bold >= words.length && words.length > 0))
    for (const [, index] of text.matchAll(MARKS)) {
      const caption = captionOf(pictures[Number(index)] ?? '')
      if (!captions.some((other) => other.text === caption.text && other.credit === caption.credit))
        captions.push({ ...caption, after: pieces.length - 1 })
    }
  }
  return { pieces, captions }
}

const textNode = (text: string, parent: HtmlElement | null): HtmlText => ({ kind: 'text', text, parent })

// A void element's children are never read, so the mark takes its place in the parent.
function standInFor(image: HtmlElement): void {
  const { parent } = image
  if (parent)
    parent.children = parent.children.flatMap((child) => (child === image ? image.children : [child]))
}

/**
 * The words of an image that are written to be read under it. An alternative text describes the picture to those who
 * cannot see it and was not printed, so it counts only where it reads as a caption does.
 */
function pictureWords(image: HtmlElement): string {
  const title = attribute(image, 'title').trim()
  if (title.split(/\s+/).length >= 4 && (endsSentence(title) || readCaption(title))) return title
  const alt = attribute(image, 'alt').trim()
  return readCaption(alt) ? alt : ''
}

// "Jane Roe/Agency/Getty", "Jane Roe, iStock": a credit without a caption.
const BARE_CREDIT =
  /^[^\s/.:][^/.:]{1,40}\s?\/\s?\S[^.:]{1,60}$|\b(?:iStock|Thinkstock|Getty Images|Shutterstock|Alamy|Creative Commons|CC BY)\b[^.!?]*$/

function captionOf(words: string): Omit<Caption, 'after'> {
  if (words.split(/\s+/).length <= 7 && !/[.!?]\s/.test(words) && BARE_CREDIT.test(words))
    return { text: '', credit: words, date: null }
  return readCaption(words) ?? { text: words, credit: null, date: findDate(words)?.when ?? null }
}

/** Longer bold paragraphs are emphasis. */
const LONGEST_BOLD_SUBHEAD = 90

function pieceOf(kind: Piece['kind'], text: string, level: number | undefined, bold: boolean): Piece {
  if (
    kind === 'paragraph' &&
    bold &&
    text.length <= LONGEST_BOLD_SUBHEAD &&
    !/[.!:,;]$/.test(text) &&
    !text.includes('\n')
  )
    return { kind: 'subhead', text, level: 3 }
  return { kind, text, ...(level !== undefined && { level }) }
}
