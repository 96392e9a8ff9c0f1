import { SPEECH_NOUNS, cueWord } from './cue-words.ts'
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './grammar-words.ts'
import type { Reading } from './reading.ts'
import { type Token, isPossessive } from './tokens.ts'
import { isNominal, isVerb } from './word-classes.ts'

const WORKS =
  /^(?:book|books|novel|memoir|film|films|movie|movies|song|songs|album|single|show|shows|series|sitcom|play|plays|musical|opera|poem|painting|magazine|podcast|programme|program|column|article|story|essay|documentary|episode|hit|hits|comedy|drama|classic|anthem|track|video|game|title|headline|entitled|titled|starring|segment|paper|report|exhibition|chapter|miniseries|franchise|initiative|act|ballad)$/
const TITLED =
  /^(?:nicknamed|named|name|names|titled|entitled|known|so-called|christened|aka|hashtag|slogan|motto)$/
const CALLED = /^(?:called|dubbed|labeled|labelled|termed|branded|word|words|term|phrase)$/
const SHOWING =
  /^(?:sign|signs|banner|banners|shirt|shirts|t-shirt|t-shirts|hat|hats|cap|caps|poster|posters|placard|placards|sticker|stickers|button|buttons|logo|reading|read|reads|emblazoned|wearing|labeled|marked)$/
const MINOR =
  /^(?:a|an|the|and|or|but|of|in|on|at|to|for|from|with|by|as|is|vs|de|la|le|des|der|die|das|und|et|y|el)$/
const PERSONAL =
  /(?:^|[^\p{L}])(?:I|I'm|I've|I'll|I'd|we|we're|we've|we'll|you|you're|me|my|us|our|your)(?![\p{L}])/u
const FINITE =
  /(?:^|\s)(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|should|may|might|must|be|been|[\p{L}]+n't)(?![\p{L}])/iu

/** What speaks for and against a quoted stretch being someone's words; each sign is a name that the weights know. */
export function speechSigns(text: string, reading: Reading): string[] {
  const { stretch, sentence, at, words } = reading
  const inner = text.slice(stretch.start, stretch.end).replaceAll('’', "'")
  const signs = ['bias', sizeSign(words), endSign(inner)]
  const on = (sign: string, present: boolean) => {
    if (present) signs.push(sign)
  }
  const shape = shapeOf(inner)
  signs.push(`shape:${shape}`)
  on('shape:title-short', shape === 'title' && words <= 6)
  on('has:personal', PERSONAL.test(inner))
  on('has:finite', FINITE.test(inner))
  on('single', reading.minorMark)
  on('single-short', reading.minorMark && words < 4)
  on('carried', stretch.carried)
  on('unclosed', !stretch.closed)
  on('headline', reading.titleCase)
  on('called-title', shape === 'title' && CALLED.test(sentence[at - 1]?.lower ?? ''))
  on('bare', reading.bare)
  on('bare-long', reading.bare && words > 7)
  on('bare-alone', reading.bare && reading.sentenceIndex === 0 && reading.paragraphSentences === 1)
  on('starts', at === 0 && !reading.bare)
  cueSigns(signs, reading)
  on(
    'short-far',
    words < 4 && (reading.own === null || reading.own.distance > 4 || reading.own.pattern === 'subject')
  )
  on('short-said', words < 4 && reading.own?.say === true && reading.own.distance <= 4)
  neighbours(signs, sentence, at, words)
  return signs
}

function sizeSign(words: number): string {
  return `words:${words < 5 ? words : words < 8 ? '5-7' : words < 13 ? '8-12' : words < 20 ? '13-19' : '20+'}`
}

function endSign(inner: string): string {
  const last = inner.at(-1) ?? ''
  return last === ','
    ? 'end:comma'
    : last === '.' || last === '…'
      ? 'end:stop'
      : last === '?' || last === '!'
        ? 'end:mark'
        : 'end:none'
}

function shapeOf(inner: string): 'title' | 'sentence' | 'lower' | 'capitals' {
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
  const first = words[0] ?? ''
  const main = words.filter((word) => !MINOR.test(word.toLowerCase()))
  const upper = main.filter((word) => /^[\p{Lu}\p{N}]/u.test(word))
  if (words.length > 2 && inner === inner.toUpperCase()) return 'capitals'
  if (
    main.length > 0 &&
    upper.length >= main.length * 0.85 &&
    words.length < 14 &&
    (words.length > 1 || main.length > 0)
  )
    return /^\p{Lu}/u.test(first) ? 'title' : 'lower'
  return /^[\p{Lu}\p{N}]/u.test(first) ? 'sentence' : 'lower'
}

function cueSigns(signs: string[], reading: Reading): void {
  const { own, attribution } = reading
  if (own === null) {
    signs.push(attribution === null ? 'cue:none' : `cue:${attribution.pattern}`)
    return
  }
  const strength = own.say ? 'say' : 'report'
  const near =
    own.distance <= 1
      ? '1'
      : own.distance <= 2
        ? '2'
        : own.distance <= 4
          ? '4'
          : own.distance <= 8
            ? '8'
            : 'far'
  if (own.pattern === 'before') signs.push(`cue:before-${strength}`, `cue:before-${strength}-${near}`)
  else signs.push(`cue:${own.pattern}`)
  if (own.phrase === null) signs.push('speaker:none')
}

function neighbours(signs: string[], sentence: readonly Token[], at: number, words: number): void {
  const before = sentence[at - 1]
  const after = sentence[at + 1]
  signs.push(`before:${classOf(before)}`, `after:${afterClass(after)}`)
  if (words < 7) signs.push(`before-short:${classOf(before)}`, `after-short:${afterClass(after)}`)
  // the "inner circle" group, a "safety check" feature: quoted words that modify a noun.
  if (words < 5 && MODIFIED.test(classOf(before)) && afterClass(after) === 'noun') signs.push('modifier')
  if (after?.lower === 'by' && sentence[at + 2]?.upper === true) signs.push('then:by')
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const token = sentence[i]
    if (token === undefined || token.kind === 'quote') break
    if (TITLED.test(token.lower)) signs.push(i === at - 1 ? 'titled-next' : 'titled-near')
    if (CALLED.test(token.lower)) signs.push(i === at - 1 ? 'called-next' : 'called-near')
    if (WORKS.test(token.lower)) signs.push('near:work')
    if (SHOWING.test(token.lower)) signs.push('near:showing')
    if (token.lower === 'so' && sentence[i + 1]?.lower === 'called') signs.push('near:so-called')
  }
  for (let i = at + 1; i < sentence.length && i <= at + 2; i++) {
    const token = sentence[i]
    if (token === undefined || token.kind !== 'word') break
    if (WORKS.test(token.lower) || SHOWING.test(token.lower)) signs.push('then:work')
  }
}

const MODIFIED = /^(?:a|the|determiner|possessive|noun|preposition)$/
const YEAR = /^(?:19|20)\d\d$/

/** "Man bites dog" — The Daily Bugle, May 4, 2015: a line of a source list. */
export function isCitation(sentence: readonly Token[], at: number): boolean {
  const dash = sentence[at + 1]
  if (dash === undefined || !/^[—–―,.-]$/.test(dash.text)) return false
  const tail = sentence.slice(at + 2, at + 14)
  return (
    tail.some((token) => YEAR.test(token.text)) &&
    tail.filter((token) => token.kind === 'word' && !token.upper && !/^\d/.test(token.text)).length < 3
  )
}

function classOf(token: Token | undefined): string {
  if (token === undefined) return 'start'
  if (token.kind === 'quote') return 'quote'
  if (token.kind === 'punct')
    return token.text === ',' || token.text === ':' || token.text === '('
      ? token.text
      : /[—–―-]/.test(token.text)
        ? 'dash'
        : 'punct'
  const { lower } = token
  const cue = cueWord(lower)
  if (cue !== undefined && !token.upper) return cue.say ? 'say' : 'report'
  if (
    lower === 'that' ||
    lower === 'as' ||
    lower === 'of' ||
    lower === 'a' ||
    lower === 'the' ||
    lower === 'to'
  )
    return lower
  if (lower === 'on' || lower === 'in') return 'on'
  if (isPossessive(token)) return 'possessive'
  if (DETERMINERS.has(lower)) return 'determiner'
  if (PREPOSITIONS.has(lower)) return 'preposition'
  if (CONJUNCTIONS.has(lower)) return 'conjunction'
  if (AUXILIARIES.has(lower)) return 'auxiliary'
  if (SPEECH_NOUNS.has(lower)) return 'speech-noun'
  if (isVerb(token)) return 'verb'
  if (lower.endsWith('ly')) return 'adverb'
  return token.upper ? 'name' : 'noun'
}

function afterClass(token: Token | undefined): string {
  if (token === undefined) return 'end'
  if (token.kind === 'quote') return 'quote'
  if (token.kind === 'punct')
    return token.text === ','
      ? ','
      : token.text === '.'
        ? 'stop'
        : /[—–―-]/.test(token.text)
          ? 'dash'
          : token.text === ')'
            ? ')'
            : 'punct'
  if (cueWord(token.lower)?.say === true && !token.upper) return 'say'
  if (PREPOSITIONS.has(token.lower)) return 'preposition'
  if (CONJUNCTIONS.has(token.lower)) return 'conjunction'
  if (AUXILIARIES.has(token.lower) || isVerb(token)) return 'verb'
  if (isNominal(token)) return token.upper ? 'name' : 'noun'
  return 'other'
}
