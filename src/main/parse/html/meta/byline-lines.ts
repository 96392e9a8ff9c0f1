import { isGivenName } from '../../quotes/given-names.ts'
import { isPersonName } from '../../copy/names.ts'
import type { HtmlElement } from '../tree/html-node.ts'
import { blockOf, type TextBlock } from '../tree/text-blocks.ts'
import { parseDate } from './parse-date.ts'

/** Blocks before and after the headline's that may hold the byline. */
const BEFORE = 3
const AFTER = 12
const byWords =
  /^(?:(?:article|story|written|posted|published|reported|words|recommended|text|authored) )?(?:(?:by){1,3}(?::|\s|(?=[A-Z]))|(?:von|par|por|door|av)[:\s])\s*/i
const fullWords =
  /^(?:(?:article|story|written|reported|words|text|authored) by|texte? (?:de|par|von))\s*:?\s+/i
const label =
  /^(?:(?:article |story |written |posted |published |reported |words |reporting |text )?by|authors?(?:\(s\))?|writers?|reporters?|von|par|por|door|text|texte|autor(?:in|en|es)?|auteurs?|著者|作者|文|автор(?:ы)?)\s*[:：]?$/i

/** "By …" in the lines around the headline, or a label such as "Author" with what stands behind it. */
export function bylineText(blocks: readonly TextBlock[], title: HtmlElement | null): readonly string[] {
  const lines = linesOf(near(blocks, title))
  const at = lines.findIndex((line) => isByLine(line) || label.test(line))
  const found = lines[at]
  if (found === undefined) return []
  if (!label.test(found)) return [found]
  return namesBehind(lines, at)
}

/** The lines behind a label, as long as each is a name; the first may have more in it. */
function namesBehind(lines: readonly string[], label: number): readonly string[] {
  const next = lines.slice(label + 1, label + 8)
  const end = next.findIndex((line, at) => (at === 0 ? line.length >= 80 : !hasGivenName(line)))
  return end < 0 ? next : next.slice(0, end)
}

// The name follows in capitals; "by the river" opens a sentence. "ByJane Roe" comes of two elements side by side.
const isByLine = (line: string): boolean => {
  if (line.length >= 120) return false
  const lead = byWords.exec(line)
  return lead !== null && /^[\p{Lu}\p{Lo}]/u.test(line.slice(lead[0].length))
}

/**
 * "Written by Jane Roe" anywhere on the page, or the label "Author" with a name behind it, as many templates sign a story at
 * its foot. Only one signature in the whole page: several belong to teasers.
 */
export function signature(blocks: readonly TextBlock[]): readonly string[] {
  const lines = linesOf(blocks)
  const signed = lines.flatMap((line, at) => {
    const words = fullWords.exec(line)
    const name = words ? (line.slice(words[0].length).split(/\s*[,|·•]\s*/)[0] ?? '') : ''
    const names = words ? [name] : label.test(line) ? namesBehind(lines, at) : []
    return names.length > 0 && names.every(isPersonName) ? [names] : []
  })
  const [first, ...others] = signed
  return first && others.every((names) => names.join() === first.join()) ? first : []
}

const linesOf = (blocks: readonly TextBlock[]): readonly string[] =>
  blocks.flatMap(({ text }) => (text.length < 300 ? text.split('\n') : []))

/**
 * A person's name alone on a line beside the date, as in "Jane Roe / 4 March 2024" or "Jane Roe | Senior Writer | 4 March
 * 2024". Only with a common given name: a section's name ("World News") has the same shape.
 */
export function nameBesideDate(blocks: readonly TextBlock[], title: HtmlElement | null): readonly string[] {
  const lines = near(blocks, title)
    .filter(({ text }) => text.length < 160)
    .flatMap(({ text }) => text.split('\n'))
  const dated = lines.map((line) => line.length < 80 && parseDate(line, 'day-first') !== null)
  const at = lines.findIndex((line, index) => {
    const [head = '', ...rest] = line.split(/\s*[|·•]\s*|\s+[-–—]\s+/)
    if (!hasGivenName(head)) return false
    return rest.length > 0 ? dated[index] : dated[index - 1] || dated[index + 1]
  })
  const line = lines[at]?.split(/\s*[|·•]\s*|\s+[-–—]\s+/)[0]
  return line === undefined ? [] : [line]
}

const hasGivenName = (text: string): boolean =>
  isPersonName(text) && isGivenName((text.split(/[\s-]/)[0] ?? '').toLowerCase())

function near(blocks: readonly TextBlock[], title: HtmlElement | null): readonly TextBlock[] {
  const at = Math.max(0, blockOf(blocks, title))
  return blocks.slice(Math.max(0, at - BEFORE), at + AFTER)
}
