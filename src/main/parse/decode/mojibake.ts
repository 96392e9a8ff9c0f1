// UTF-8 that was once read as windows-1252 shows its lead bytes as à Ã â and its tails as C1 controls or their
// windows-1252 signs: "â€™" for a curly apostrophe, "Ã©" for é.
const TAIL =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]'
const GARBLED = new RegExp(`â€${TAIL}?|[ÃÂÄÅÐÑ]${TAIL}`, 'g')
const MAY_BE_GARBLED = /[\ufffdâÃÂÐÑÅÄ]/
const MOST_EVIDENCE = 3

/** Places that look wrongly decoded, with the words around them; empty where the text is sound. It is never mended here. */
export function mojibakeIn(text: string): readonly string[] {
  if (!MAY_BE_GARBLED.test(text)) return []
  const evidence: string[] = []
  const lost = text.indexOf('\ufffd')
  if (lost >= 0) evidence.push(around(text, lost))
  const garbled: number[] = []
  for (const match of text.matchAll(GARBLED)) {
    // In French capitals "Â " may be honest; â€ never is.
    garbled.push(match.index)
    if (garbled.length > 50) break
  }
  const certain = garbled.some((at) => text.startsWith('â€', at))
  if (certain || garbled.length >= 3)
    for (const at of garbled.slice(0, MOST_EVIDENCE)) evidence.push(around(text, at))
  return evidence
}

const around = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 15), at + 20)
    .replace(/\s+/g, ' ')
    .trim()
