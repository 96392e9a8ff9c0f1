const PARTICLES = new Set(
  'de del della di da do dos das du des la le van von der den ter ten te zu zur af av al el bin ibn ben abu e y dit'.split(
    ' '
  )
)
const NAME_WORD = /^(?:[DdLlOo]['’])?\p{Lu}[\p{L}\p{M}'’-]*\.?$/u
const NAME_OF_UNCASED_SCRIPT = /^\p{Lo}[\p{Lo}\p{M}'’-]*$/u
const INITIALS = /^(?:\p{Lu}\.){1,3}$/u
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i
/** Words by which a credit names a house or a desk instead of a person. */
const HOUSE =
  /(?:^|\s)(?:news|news\s?desk|times|post|agency|press|service|services|staff|desk|bureau|magazine|journal|tribune|herald|gazette|observer|mail|editors?|editorial|team|reporters?|correspondents?|contributors?|agencies|wires?|wire|media|online|rédaction|redaction|redaktion|admin|newsroom|board|web|university|department|office|foundation|institute|association|council)s?(?:\s|$)|wikinews|\.(?:com|org|net)\b/i

/** True for what can be a person's full name: two to six words in capitals, particles allowed, nothing else. */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 6 || text.length > 60 || isHouse(text)) return false
  return words.every(
    (word, index) =>
      NAME_WORD.test(word) ||
      INITIALS.test(word) ||
      NAME_OF_UNCASED_SCRIPT.test(word) ||
      (index > 0 && (PARTICLES.has(word.toLowerCase()) || SUFFIX.test(word)))
  )
}

export const isHouse = (text: string): boolean => HOUSE.test(text) || /^the\s/i.test(text)

/** "JOHN O'NEILL" → "John O'Neill"; other names stay as they are printed. */
export function readableName(name: string): string {
  const plain = name.trim().replace(/\s+/g, ' ')
  if (plain !== plain.toUpperCase() || !/\p{Lu}{3}/u.test(plain)) return plain
  return plain
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\s)(?:De|La|Van|Von|Der|Den|Di|Da|Al|Bin)(?=\s)/g, (particle) => particle.toLowerCase())
    .replace(/\bMc\p{Ll}/gu, (start) => start.slice(0, 2) + start.slice(2).toUpperCase())
}
