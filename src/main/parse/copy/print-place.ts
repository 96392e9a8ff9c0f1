import type { Facts } from '../story/story.ts'

const PAGE =
  /^(?:section\s(?<section>[A-Z\d]{1,3})[;,]\s?)?(?:page|pages|pg\.?|p\.|seite|página|pág\.|pagina|blz\.?)\s?:?\s?(?<page>[A-Z]{0,2}\d{1,3}[A-Z]?(?:\s?[-–]\s?\d{1,3})?)(?:[;,]\s?column\s\d{1,2})?$/i
const EDITION =
  /^(?:edition\s?:\s?(?<named>.{2,40})|(?<country>(?:\p{Lu}[\p{L}.&'’-]{0,20}\s){1,4})edition|édition\s(?<french>[\p{L}' -]{2,40})|ausgabe\s(?<german>[\p{L} -]{2,40}))$/iu
const IN_PRINT =
  /^\(?(?:a version of this (?:article|story) (?:appears|appeared|ran)|this (?:article|story) (?:appears|appeared|was (?:first )?published)) in (?:the )?print\b/i
const PRINT_PAGE = /\bpage (?<page>[A-Z]{0,2}\d{1,3})\b/i
const PRINT_EDITION = /\bof the (?<edition>\p{Lu}[\p{L} .]{1,30}?) edition\b/u
const WORD_COUNT =
  /^\(?(?:(?:length|words?|word count|wortzahl|wörter|mots|longueur)\s?:\s?\d{1,6}(?:\s(?:words|mots|wörter))?|\d{2,6}\s(?:words|mots|wörter|palabras|woorden))\)?$/i

/** Where a story stood in print: "Page A12", "Section B; Page 3; Column 1", "UK Edition"; null for other lines. */
export function printFacts(line: string): Partial<Facts> | null {
  if (line.length > 80) return null
  const page = PAGE.exec(line)?.groups
  if (page?.page !== undefined) {
    const value =
      page.section === undefined || /^[A-Z]/i.test(page.page) ? page.page : `${page.section}${page.page}`
    return { page: { value, how: 'page line', sure: 0.95 } }
  }
  const edition = EDITION.exec(line)?.groups
  const named = edition?.named ?? edition?.country ?? edition?.french ?? edition?.german
  return named === undefined ? null : { edition: { value: named.trim(), how: 'edition line', sure: 0.9 } }
}

/** The note of a website about its paper: "A version of this article appears in print on …, on Page A1 of the New York edition". */
export function printNote(paragraph: string): Partial<Facts> | null {
  if (paragraph.length > 400 || !IN_PRINT.test(paragraph)) return null
  const how = 'note about the printed version'
  const page = PRINT_PAGE.exec(paragraph)?.groups?.page
  const edition = PRINT_EDITION.exec(paragraph)?.groups?.edition
  return {
    ...(page !== undefined && { page: { value: page, how, sure: 0.9 } }),
    ...(edition !== undefined && { edition: { value: edition, how, sure: 0.9 } })
  }
}

/** "520 words", "LENGTH: 520 words": counted by whoever exported the story; we count ourselves. */
export const isWordCount = (line: string): boolean => line.length <= 40 && WORD_COUNT.test(line)
