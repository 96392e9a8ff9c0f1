import type { Caption } from '#shared/article/draft.ts'
import { ancestorsOf, nameOf, type HtmlElement } from '../tree/html-node.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import type { JudgedBlock } from './extract-body.ts'

const MAX_CHARS = 900
const captionName = /(?:^|[\s_-])caption|wp-caption-text|image-?caption|photo-?caption|figcaption/
// Names are read in lower case, so that `InlineImage-imageEmbedCaption` has no border before its last word.
const captionWithin = /caption(?!s?-(?:off|settings|button))/
const creditName = /credit|copyright|photographer|image-?source|attribution/
const creditTail =
  /\s*[[(]?\s*((?:(?:photo(?:graph)?|image|picture|foto|bild|credit|crédit|source|quelle)s?(?: (?:credit|by|courtesy|de|von))?\s*[:：]|©|\(c\)|photo(?:graph)? by |photo courtesy of )\s*[^\n]{2,120}?)[\])]?\s*$/i
const agencyTail =
  /\s*[[(]([\p{Lu}][\p{L} .]{1,40}\/[\p{L} .]{2,40}|(?:AP|Reuters|AFP|Getty)[^()[\]]{0,60})[\])]\s*$/u

// A line that opens with its credit stands under a picture; "© 2024 …" is the site's own line.
const creditFirst =
  /^(?:© ?(?=\p{Lu})|(?:photo(?:graph)?|image|picture|foto|bild|crédit photo|photo credit|image credit)s?(?: by| courtesy of)?\s?[:：] ?\S)/iu
const CREDIT_LINE = 250

/** Whether a block is a picture's caption: they are kept apart from the body. */
export const isCaption = (block: TextBlock): boolean =>
  (block.text.length < CREDIT_LINE && creditFirst.test(block.text) && !isRightsLine(block.text)) ||
  isNamedCaption(block)

const isRightsLine = (text: string): boolean =>
  /©[^\n]{0,60}\b(?:19|20)\d\d\b|all rights|alle rechte|tous droits|todos los derechos/i.test(text)

const isNamedCaption = (block: TextBlock): boolean =>
  block.text.length < MAX_CHARS &&
  nearest(block.holder).some(
    (element, at) =>
      element.tag === 'figcaption' || (at < 2 ? captionWithin : captionName).test(nameOf(element))
  )

/** Captions that stand within the body or just before it, in order; `after` counts the body's blocks. */
export function captionsOf(blocks: readonly TextBlock[], body: readonly JudgedBlock[]): readonly Caption[] {
  const last = body.at(-1)?.index ?? -1
  const bodyIndexes = body.map((item) => item.index)
  const captions: Caption[] = []
  let before = 0
  const seen = new Set<string>()
  blocks.slice(0, last + 3).forEach((block, index) => {
    while ((bodyIndexes[before] ?? Infinity) < index) before++
    // Behind the last paragraph a © line is the site's.
    if (!(index < last ? isCaption(block) : isNamedCaption(block))) return
    if (seen.has(block.text) || block.linked > block.text.length / 2) return
    seen.add(block.text)
    const after = before - 1
    const previous = captions.at(-1)
    const isCredit = nearest(block.holder).some((element) => creditName.test(nameOf(element)))
    if (isCredit && previous && previous.after === after && previous.credit === null)
      captions[captions.length - 1] = { ...previous, credit: block.text }
    else captions.push({ ...withCredit(block.text), date: null, after })
  })
  return captions
}

const nearest = (holder: HtmlElement): readonly HtmlElement[] => [
  holder,
  ...[...ancestorsOf(holder)].slice(0, 2)
]

function withCredit(text: string): { text: string; credit: string | null } {
  const match = creditTail.exec(text) ?? agencyTail.exec(text)
  if (!match?.[1]) return { text, credit: null }
  const rest = text.slice(0, match.index).trim()
  // Credit first and a sentence behind it: where the one ends cannot be told.
  if (rest === '' && /[.!?]$/.test(text)) return { text, credit: null }
  return { text: rest, credit: match[1].trim() }
}
