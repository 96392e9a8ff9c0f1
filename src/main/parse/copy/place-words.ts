const PARTICLES = new Set(
  'of de la le les the del di da do upon sur am an der den el al and et und on near en sous aan'.split(' ')
)
// Words in capitals at the head of a text that label it and are no place.
const LABELS =
  /^(update|exclusive|breaking|analysis|opinion|correct(?:ion|ed)|live|video|watch|photos?|review|note|tip|step|part|q|a|day|week|faq|kill|advisory|embargo(?:ed)?|urgent|bulletin|flash|alert|figure|table|question|answer|summary|pros|cons|warning|editor|background|quote|box|factbox|dear|tl;?dr|spoilers?|psa|fyi|ps|nb|timeline|explainer|file)\b/i

/** "On March 5 - the day after" opens a sentence. */
const PREPOSITION = /^(?:on|in|at|since|from|by|until|after|before|during|am|im|le|el)$/i

/** True for words that can name a place in a dateline: up to six, in capitals, particles allowed, no label. */
export function isPlace(place: string): boolean {
  if (place.length > 60 || PREPOSITION.test(place) || LABELS.test(place) || !/\p{L}/u.test(place))
    return false
  const words = place.split(/[\s,/]+/)
  if (words.length > 6) return false
  return words.every(
    (word, index) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || (index > 0 && PARTICLES.has(word))
  )
}
