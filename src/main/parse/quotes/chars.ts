/** Plain code-point tests: the engine looks at every character, so they avoid regular expressions. */

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u
const UPPER = /\p{Lu}/u

export function isWordChar(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  // A lone half of a surrogate pair counts as part of a word, so that a pair is never torn.
  return (code >= 0xd800 && code <= 0xdfff) || LETTER_OR_DIGIT.test(char)
}

export function isDigit(char: string): boolean {
  const code = char.charCodeAt(0)
  return code >= 48 && code <= 57
}

export function isUpper(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return UPPER.test(char)
}

export function isSpace(char: string): boolean {
  const code = char.charCodeAt(0)
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
