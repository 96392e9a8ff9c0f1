const WORD = /[\p{L}\p{M}\p{N}]/u
const FOREIGN_CAPITALS = /[^\P{Lu}A-Z]/gu
const FOREIGN_SMALL = /[^\P{Ll}a-z]/gu
const SHOUTED = 0.25
// ISO-8859-7 has a quotation mark where windows-1253 has the capital alpha that opens a word.
const QUOTE_FOR_LETTER = /(?<!\p{L})’(?=\p{Script=Greek})/u
const QUOTED = 0.2
const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const TYPOGRAPHY = /[\u00a0«»‘’“”„‚–—…•€£§°©®™·¿¡№²³´ªº¨‹›、。「」『』・！？：；（），《》〈〉～％－]/
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['thai', /\p{Script=Thai}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /\p{Script=Han}/u]
]
const scriptOf = (char: string): string => SCRIPTS.find(([, pattern]) => pattern.test(char))?.[0] ?? 'other'

/**
 * How much a decoded sample looks like writing: 1 where every character outside ASCII is where it belongs, 0 or less
 * where it is noise. Wrong decodings give themselves away by controls, signs inside words, capitals after small
 * letters, scripts mixed in a word, and characters that no text uses.
 */
export function plausibility(text: string): number {
  let foreign = 0
  let bad = 0
  let before = ' '
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code > 127) {
      foreign++
      bad += badness(char, code, before)
    } else if (UPPER.test(char) && LOWER.test(before) && before.charCodeAt(0) > 127) bad += 0.5
    before = char
  }
  if (foreign === 0) return 0
  return 1 - bad / foreign - (isShouted(text) ? SHOUTED : 0) - (QUOTE_FOR_LETTER.test(text) ? QUOTED : 0)
}

/** Capitals alone: an uncased alphabet (Hebrew) read by one that has case. Headlines in capitals bear the deduction. */
function isShouted(text: string): boolean {
  const capitals = text.match(FOREIGN_CAPITALS)?.length ?? 0
  return capitals > 20 && capitals > (text.match(FOREIGN_SMALL)?.length ?? 0) * 8
}

function badness(char: string, code: number, before: string): number {
  if (code === 0xfffd) return 4
  if (code < 0xa0) return 3
  if (code >= 0xe000 && code <= 0xf8ff) return 3
  // Half-width katakana and rare ideographs are what other encodings turn into when read as Japanese or Chinese.
  if (code >= 0xff61 && code <= 0xff9f) return 0.6
  if (LETTER.test(char)) return letterBadness(char, code, before)
  if (TYPOGRAPHY.test(char)) return 0
  if (/\p{M}/u.test(char)) return WORD.test(before) ? 0 : 1
  return WORD.test(before) ? 1.5 : 0.7
}

function letterBadness(char: string, code: number, before: string): number {
  if (!LETTER.test(before)) return 0
  const script = scriptOf(char)
  const previous = scriptOf(before)
  const asian = script === 'han' || script === 'kana'
  if (script !== previous && !(asian && (previous === 'han' || previous === 'kana'))) return 1
  if (UPPER.test(char) && LOWER.test(before)) return 0.8
  return code >= 0x3400 && code <= 0x4dbf ? 0.3 : 0
}
