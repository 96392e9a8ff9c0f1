import type { Caption } from '#shared/article/draft.ts'
import { findDate } from '../dates/find-date.ts'

/** Longer paragraphs are body, whatever they end with. */
const LONGEST = 700
const TAIL = 160
const PHOTO =
  '(?:photos?|photograph|photography|image|picture|pictures|pic|video|audio|graphic|illustration|foto|bild|imagen|photographie|crédit photo|grafik|credit|photo credit|image credit|courtesy)'
const NAME = '[\\p{Lu}@][^.()!?:\\n]{1,80}'
// A sentence of the body may end in "a photo by Jane Roe" or "Reuters/Ipsos": such credits need the caption's own end before them.
const AFTER_SENTENCE = '(?:^|[.!?)"”]\\s|\\s[-–—|]\\s)'
// Each matches a credit at the very end of a caption. `credit`: the part shown as the credit, as printed.
const CREDITS = [
  // "(Photo: Jane Roe)", "[Image by X/Getty]"
  new RegExp(
    `\\s?[([]${PHOTO}\\s?(?:by|:|/|-|courtesy of|credit:?)\\s*(?<credit>[^()\\[\\]]{2,100})[)\\]]\\.?$`,
    'iu'
  ),
  // "(AP Photo/Jane Roe)", "(Jane Roe/Evening Post via AP)"; a bare "(AFP)" is the story's credit
  /\s?[([](?<credit>[^()[\]]{0,60}(?:\bPhoto\s?\/|\bPHOTO\s?\/|\/\s?(?:AP|AFP|EPA|Reuters|REUTERS|PA|dpa|Getty)\b|\bvia (?:AP|AFP|Reuters|REUTERS)\b|\bGetty Images\b|\bShutterstock\b|\bAlamy\b)[^()[\]]{0,60})[)\]]\.?$/u,
  // "Image: Jane Roe.", "Photograph: Jane Roe/AFP"
  new RegExp(`(?:^|\\s)${PHOTO}\\s?:\\s*(?<credit>${NAME})\\.?$`, 'iu'),
  new RegExp(`${AFTER_SENTENCE}${PHOTO}\\s?(?:by|courtesy of)\\s*(?<credit>${NAME})\\.?$`, 'iu'),
  // "AP Photo/SANA, File", "AFP PHOTO / X"
  /(?:^|\s)(?<credit>(?:AP Photo|AFP PHOTO|AFP Photo|PA Wire|UPI Photo)\s?\/\s?[^.!?]{1,80})\.?$/u,
  // "REUTERS/Jane Roe", "Jane Roe/AFP/Getty Images"
  new RegExp(
    `${AFTER_SENTENCE}(?<credit>(?:(?:REUTERS|Reuters|EPA)/[^.!?]{1,80}|[^.!?/]{1,60}/(?:AP|AFP|EPA|Reuters|REUTERS|Getty|PA|Shutterstock|dpa|Corbis|Bloomberg)(?:[/ ][^.!?]{0,40})?))\\.?$`,
    'u'
  ),
  /(?:^|\s)(?<credit>©\s?[^.!?]{2,80})\.?$/u
]
const OPENINGS =
  /^(?:in this (?:file )?(?:photo|image|picture|handout|undated|[A-Z][a-z]+\.? \d{1,2}, \d{4},? (?:file )?(?:photo|image))|file(?: photo| picture| image)?\s?[:—–-]|photo\s?:|caption\s?:|pictured\s?(?:above|below|left|right|:|,)|a file (?:photo|picture) |file (?:photo|picture) of |légende\s?:|bildunterschrift\s?:)/i
const LABEL = /^(?:photo|caption|légende|bildunterschrift)\s?:\s*/i

/**
 * Reads a paragraph that is a picture's caption by how it begins ("In this file photo…") or by the credit at its end
 * ("AP Photo/…", "Image: Jane Roe."); null for body text.
 */
export function readCaption(paragraph: string): Omit<Caption, 'after'> | null {
  if (paragraph.length > LONGEST || paragraph.length < 8) return null
  const credited = creditOf(paragraph)
  const opens = OPENINGS.test(paragraph)
  if (!opens && credited === null) return null
  const text = (credited?.text ?? paragraph).replace(LABEL, '').trim()
  return { text, credit: credited?.credit ?? null, date: findDate(text)?.when ?? null }
}

function creditOf(paragraph: string): { readonly text: string; readonly credit: string } | null {
  const from = Math.max(0, paragraph.length - TAIL)
  const tail = paragraph.slice(from)
  for (const pattern of CREDITS) {
    const match = pattern.exec(tail)
    const credit = match?.groups?.credit?.trim().replace(/[,;]$/, '')
    if (!match || credit === undefined || !readsAsCredit(credit)) continue
    // The sign that ends the caption's sentence may have been matched as the credit's left edge.
    const edge = /^[.!?]/.test(match[0]) ? 1 : 0
    return { text: paragraph.slice(0, from + match.index + edge).replace(/[\s|–—-]+$/u, ''), credit }
  }
  return null
}

const LINKING = /^(?:by|for|of|the|via|and|de|du|la|von|van|der|den|courtesy|file|handout|pool)$/i
// A credit is names; a sentence that happens to name an agency has small words.
const readsAsCredit = (credit: string): boolean =>
  credit.split(/[\s,/]+/).every((word) => !/^\p{Ll}/u.test(word) || LINKING.test(word) || word.includes('.'))
