const PRIVATE = 0xf000

/**
 * The character that a `w:sym` shows. Symbol fonts keep theirs in a private area where no other font has anything: a
 * bullet stands for those, which is what they are used for in copy.
 */
export function symbolCharacter(font: string | null, code: string | null): string {
  const value = Number.parseInt(code ?? '', 16)
  if (!Number.isInteger(value) || value < 0x20 || value > 0xffff) return ''
  if (/wingdings|webdings|symbol|dingbats/i.test(font ?? '') || value >= PRIVATE) return '•'
  return String.fromCharCode(value)
}
