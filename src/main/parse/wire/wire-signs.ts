import { cleanCharacters } from '../decode/clean-characters.ts'

/**
 * What a seven-bit wire could not send as itself: `` and '' stand for quotation marks, "_" between blanks for a dash
 * (AP's filing rules). Line ends become "\n", controls go.
 */
export function withoutWireSigns(text: string): string {
  let clean = cleanCharacters(text)
  // Only where both signs are used are they marks; '' alone may be inches.
  if (clean.includes('``')) clean = clean.replaceAll('``', '“').replaceAll("''", '”')
  return clean.replace(/(?<=[ \t)])_(?=[ \t])/g, '—')
}
