// 0x80–0x9F as the Encoding Standard has them; the five free places stay control characters.
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * windows-1252, which the web also means by "iso-8859-1". Done by hand: several Node releases read it as true Latin-1
 * and turn its curly quotes into control characters (nodejs/node#56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes)
  return latin1.replace(/[\x80-\x9f]/g, (char) => UPPER_CONTROLS[char.charCodeAt(0) - 0x80] ?? char)
}
