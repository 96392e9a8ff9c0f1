import { isDigit, isUpper, isWordChar } from './chars.ts'
import type { Span } from './paragraphs.ts'
import type { Stretch } from './stretches.ts'

/** A word, a mark of punctuation, or a whole quoted stretch, which the grammar treats as one thing. */
export type Token = {
  readonly kind: 'word' | 'punct' | 'quote'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly upper: boolean
  /** Index of the stretch for a quote, else -1. */
  readonly quote: number
  readonly paragraph: number
}

// After these a full stop ends no sentence. Titles and ranks of US and British news style (AP and Guardian style books).
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st sen sens rep reps gov govs lt col gen maj capt cmdr adm sgt cpl pvt pres ' +
    'hon supt insp det atty asst assoc dept dist vs no nos mt ft ave blvd rd co corp inc ltd bros messrs mmes mgr mme mlle ' +
    'jan feb mar apr aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn ' +
    'miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo'
  ).split(' ')
)

// "He's", "who've": pronoun and auxiliary are two words to the grammar.
const CONTRACTED = /^(he|she|it|they|we|you|i|who|that|there|what|here)['’](?:s|re|ve|ll|d|m)$/i

/** Stage 3a: the tokens of one paragraph, with each stretch as a single token. */
export function tokenize(
  text: string,
  line: Span,
  paragraph: number,
  stretches: readonly Stretch[],
  first: number
): Token[] {
  const tokens: Token[] = []
  let at = line.start
  let q = first
  while (at < line.end) {
    const stretch = stretches[q]
    if (stretch !== undefined && stretch.paragraph === paragraph && stretch.outerStart <= at) {
      tokens.push(quoteToken(text, stretch, q, paragraph))
      at = Math.max(at + 1, stretch.outerEnd)
      q++
      continue
    }
    const char = text.charAt(at)
    if (isWordChar(char)) {
      const end = wordEnd(text, at, line.end)
      const word = text.slice(at, end)
      const joint = CONTRACTED.exec(word)?.[1]?.length ?? 0
      if (joint > 0) tokens.push(plain('word', word.slice(0, joint), at, paragraph))
      tokens.push(plain('word', word.slice(joint), at + joint, paragraph))
      at = end
    } else {
      const code = char.charCodeAt(0)
      if (code > 32 && char !== '\u00a0' && char.trim() !== '')
        tokens.push(plain('punct', char, at, paragraph))
      at++
    }
  }
  return tokens
}

function quoteToken(text: string, stretch: Stretch, quote: number, paragraph: number): Token {
  const { outerStart: start, outerEnd: end } = stretch
  return {
    kind: 'quote',
    start,
    end,
    text: text.slice(start, end),
    lower: '',
    upper: false,
    quote,
    paragraph
  }
}

function plain(kind: 'word' | 'punct', word: string, start: number, paragraph: number): Token {
  return {
    kind,
    start,
    end: start + word.length,
    text: word,
    lower: word.includes('’') ? word.toLowerCase().replaceAll('’', "'") : word.toLowerCase(),
    upper: kind === 'word' && isUpper(word.charAt(0)),
    quote: -1,
    paragraph
  }
}

function wordEnd(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit) {
    const char = text.charAt(end)
    if (isWordChar(char)) {
      end++
      continue
    }
    const next = end + 1 < limit ? text.charAt(end + 1) : ' '
    const joins = char === "'" || char === '’' || char === '-' || char === '‑' || char === '&' || char === '@'
    if (joins && isWordChar(next)) end += 2
    else if ((char === '.' || char === ',') && isDigit(text.charAt(end - 1)) && isDigit(next)) end += 2
    else if (char === '.' && /^\p{Ll}$/u.test(next) && /^\p{Ll}$/u.test(text.charAt(end - 1)) && end - at > 2)
      end += 2
    else if (char === '.' && keepsStop(text, at, end, next)) end++
    else if ((char === "'" || char === '’') && /[sz]/i.test(text.charAt(end - 1)) && next === ' ')
      return end + 1
    else break
  }
  return end
}

/** Initials (J.), letters with stops (U.S.) and known abbreviations keep their full stop. */
function keepsStop(text: string, at: number, end: number, next: string): boolean {
  const word = text.slice(at, end)
  if (word.length === 1) return isUpper(word) && word !== 'I'
  if (isWordChar(next)) return /(?:^|[.-])\p{L}$/u.test(word)
  if (/\.\p{L}$/u.test(word)) return true
  return isUpper(word.charAt(0)) && ABBREVIATIONS.has(word.slice(word.lastIndexOf('-') + 1).toLowerCase())
}

export function isPossessive(token: Token): boolean {
  if (token.kind !== 'word' || !(token.lower.endsWith("'s") || token.lower.endsWith("s'"))) return false
  return !/^(?:that|there|it|he|she|who|what|here|let|where|how)'s$/.test(token.lower)
}

/** The word without its possessive ending. */
export function bare(word: string): string {
  return word.replace(/['’]s$|(?<=[sz])['’]$/iu, '')
}
