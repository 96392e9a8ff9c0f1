// Line and paragraph separators, next line, form feed, vertical tab: all of them break a line somewhere.
const LINE_ENDS = /\r\r\n|\r\n|[\r\v\f\u0085\u2028\u2029]/g
const HAS_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029]/
// Controls, soft hyphen, zero-width space, word joiner, byte order mark, direction overrides. Joiners (U+200C, U+200D)
// stay: Persian, Kurdish and emoji are spelled with them.
const UNSEEN = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\u202d\u202e]/g
const HAS_UNSEEN = /[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\u202d\u202e]/
const MAY_CHANGE_IN_NFC = /[\u0300-\uffff]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** NFC, "\n" at line ends, no characters that nobody can see, no half characters. */
export function cleanCharacters(text: string): string {
  let clean = text
  if (HAS_LINE_ENDS.test(clean)) clean = clean.replace(LINE_ENDS, '\n')
  if (HAS_UNSEEN.test(clean)) clean = clean.replace(UNSEEN, '')
  if (!MAY_CHANGE_IN_NFC.test(clean)) return clean
  return clean.replace(LONE_SURROGATE, '\ufffd').normalize('NFC')
}
