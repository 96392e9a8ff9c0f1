import type { TextBlock } from '../tree/text-blocks.ts'

const boilerplate =
  /\b(?:share|subscribe|newsletters?|sign[ -]?up|log ?in|read (?:more|next|also)|related|recommended|comments?|cookies?|advertise?ment|follow us|privacy|terms of|all rights|click here|download|view all|see (?:all|more|also)|learn more|load more|contact us|our newsletter|get (?:the|our)|sponsored|popular|trending|latest|you may|más leídas|lesen sie|mehr zum|lire aussi|à lire|leia (?:mais|também)|weiterlesen|teilen|partager|compartir|compartilh\w*|подпис\w*|читайте|поделиться|関連|シェア|コメント)\b/giu
const rights = /©|\(c\)|copyright|all rights reserved|alle rechte|tous droits|todos los derechos/i
const dateLike =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}:\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\bago\b/i
const byLike =
  /^(?:by|von|par|por|di|door|av|autor|author|written by|posted by|text|words|photo|image|foto|source|credit)\b[: ]/i
const contact = /[\w.+-]+@[\w-]+\.\w+|https?:\/\/|www\.|(?:^|\s)@\w{3,}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/
const readOn =
  /^(?:read|see|watch|more|also|related|next|previous|back|listen|tags?|topics?|filed|share|source|via|note|editor|disclaimer|update)\b/i

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const flag = (yes: boolean): number => (yes ? 1 : 0)

export const textFeatureNames = [
  'chars',
  'words',
  'linkDensity',
  'boldDensity',
  'endsSentence',
  'endsColon',
  'endsEllipsis',
  'commas',
  'sentences',
  'digitShare',
  'capitalShare',
  'shortWordShare',
  'meanWord',
  'startsLower',
  'allCaps',
  'boilerplate',
  'rights',
  'dateLike',
  'byLike',
  'contact',
  'readOn',
  'question',
  'quotes',
  'separators',
  'lines',
  'exclaims',
  'italicDensity',
  'postLine'
] as const

/** What a block's own words look like; no language is assumed beyond the small phrase lists. */
export function textFeatures(block: TextBlock): number[] {
  const text = block.text.length > 3_000 ? block.text.slice(0, 3_000) : block.text
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const letters = count(text, /\p{L}/gu)
  const total = Math.max(1, words.length)
  return [
    Math.log1p(block.text.length),
    Math.log1p(words.length),
    block.linked / block.text.length,
    block.bold / block.text.length,
    flag(/[.!?。！？…]["'”’»)\]]*$/u.test(text)),
    flag(/[:：]$/.test(text)),
    flag(/(?:\.\.\.|…)\]?$/.test(text)),
    Math.min(20, count(text, /[,،，、]/g)),
    Math.min(20, count(text, /[.!?。！？](?:\s|$|["'”’»)])/gu)),
    count(text, /\p{N}/gu) / text.length,
    words.filter((word) => /^\p{Lu}/u.test(word)).length / total,
    words.filter((word) => word.length <= 3).length / total,
    letters / total,
    flag(/^\p{Ll}/u.test(text)),
    flag(letters > 2 && text === text.toUpperCase() && text !== text.toLowerCase()),
    Math.min(4, count(text, boilerplate)),
    flag(rights.test(text)),
    flag(dateLike.test(text)),
    flag(byLike.test(text)),
    flag(contact.test(text)),
    flag(readOn.test(text)),
    flag(/[?？]/.test(text)),
    flag(/["“”„«»「」]/.test(text)),
    Math.min(5, count(text, /[|•·›»→▶✓★]|\s[-–—]\s/g)),
    Math.min(10, count(text, /\n/g)),
    flag(/!/.test(text)),
    block.italic / block.text.length,
    flag(/^[—–-] ?[^\n]{1,60}\(@\w+\)|pic\.twitter\.com/.test(text))
  ]
}
