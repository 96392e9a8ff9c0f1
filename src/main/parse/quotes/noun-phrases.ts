import { DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS } from './grammar-words.ts'
import { isTime } from './time-phrases.ts'
import type { Token } from './tokens.ts'
import { isAmpersand, isNominal, isPastBetween } from './word-classes.ts'

/** Token indexes, end exclusive. */
export type Phrase = { readonly from: number; readonly to: number }

type Tokens = readonly Token[]

/** The noun phrase that starts at `from`, with the prepositional phrases and the bracket that belong to it. */
export function phraseFrom(tokens: Tokens, from: number): Phrase | null {
  const first = tokens[from]
  if (first === undefined) return null
  if (first.kind === 'word' && PRONOUNS.has(first.lower)) return { from, to: from + 1 }
  let to = simplePhraseEnd(tokens, from)
  if (to === from) return null
  for (let steps = 0; steps < 4; steps++) {
    const next = tokens[to]
    if (next?.text === '(') {
      const close = closeBracket(tokens, to)
      if (close < 0) break
      to = close + 1
    } else if (next !== undefined && next.kind === 'word' && PREPOSITIONS.has(next.lower) && attaches(next)) {
      const end = simplePhraseEnd(tokens, to + 1)
      const inner = tokens[to + 1]
      if (end === to + 1 || inner === undefined || isTime(inner)) break
      // "the poet Jo Smith at the ceremony" against "Jo Smith at Oxfam": a place after a name is no part of it.
      if (tokens[to - 1]?.upper === true && !inner.upper && /^(?:in|at|with|from)$/.test(next.lower)) break
      to = end
    } else break
  }
  return { from, to }
}

function attaches(token: Token): boolean {
  return (
    token.lower === 'of' ||
    token.lower === 'for' ||
    token.lower === 'from' ||
    token.lower === 'with' ||
    token.lower === 'at' ||
    token.lower === 'in'
  )
}

function simplePhraseEnd(tokens: Tokens, from: number): number {
  let to = from
  while (to < tokens.length && to - from < 16) {
    const token = tokens[to]
    if (token === undefined) break
    if (DETERMINERS.has(token.lower) && token.kind === 'word' && to === from) {
      to++
      continue
    }
    // "said Smith Wednesday" against "said a Wednesday editorial"
    if (isTime(token) && to > from && !(tokens[to + 1]?.upper === false && isNominal(tokens[to + 1]))) break
    if (to > from && isPastBetween(tokens[to - 1], token, tokens[to + 1])) break
    if (isNominal(token) || isAmpersand(token)) {
      to++
      continue
    }
    // Dwayne "The Rock" Johnson; President George H.W. Bush and Laura Bush stay apart.
    if (token.kind === 'quote' && isNickname(tokens, to)) {
      to++
      continue
    }
    break
  }
  const only = tokens[from]
  if (to === from + 1 && only !== undefined && DETERMINERS.has(only.lower) && !standsAlone(only)) return from
  return to
}

function standsAlone(token: Token): boolean {
  return /^(?:one|some|many|another|others|all|both|several|two|three|four|most)$/.test(token.lower)
}

export function isNickname(tokens: Tokens, i: number): boolean {
  const quote = tokens[i]
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (quote?.kind !== 'quote' || quote.end - quote.start > 30) return false
  if (before === undefined || after === undefined) return false
  return (
    before.kind === 'word' &&
    before.upper &&
    after.upper &&
    /^\S\p{Lu}/u.test(quote.text) &&
    isNominal(after) &&
    isNominal(before)
  )
}

function closeBracket(tokens: Tokens, open: number): number {
  for (let i = open + 1; i < tokens.length && i < open + 8; i++) if (tokens[i]?.text === ')') return i
  return -1
}

function openBracket(tokens: Tokens, close: number, floor: number): number {
  for (let i = close - 1; i >= floor && i > close - 8; i--) if (tokens[i]?.text === '(') return i
  return -1
}

/** The noun phrase that ends at `last`, widened to the left over "of …", "for the …": the phrase whose head it hangs on. */
export function phraseTo(tokens: Tokens, last: number, floor: number): Phrase | null {
  let end = last
  while (end > floor) {
    const token = tokens[end]
    if (token === undefined || !isTime(token)) break
    end--
    if (tokens[end]?.lower === 'on') end--
  }
  let from = simplePhraseStart(tokens, end, floor)
  let cut = end + 1
  if (from > end) return null
  for (let steps = 0; steps < 4; steps++) {
    const before = tokens[from - 1]
    const outer = tokens[from - 2]
    if (from - 2 < floor || before === undefined || outer === undefined) break
    if (before.kind !== 'word' || !PREPOSITIONS.has(before.lower) || before.upper) break
    // "a letter seen by Sky News": the participle hangs on the noun before it.
    const noun = tokens[from - 3]
    if (
      before.lower === 'by' &&
      /(?:ed|en|nt)$/.test(outer.lower) &&
      from - 3 >= floor &&
      isNominal(noun) &&
      noun?.upper === false
    ) {
      cut = from - 2
      from = simplePhraseStart(tokens, from - 3, floor)
      continue
    }
    if (!(isNominal(outer) || outer.text === ')') || isTime(outer)) break
    const wider = simplePhraseStart(tokens, from - 2, floor)
    if (wider > from - 2) break
    from = wider
  }
  return { from, to: cut }
}

function simplePhraseStart(tokens: Tokens, end: number, floor: number): number {
  let from = end + 1
  const last = tokens[end]
  if (last?.kind === 'word' && PRONOUNS.has(last.lower)) return end
  while (from > floor && end - from < 16) {
    const token = tokens[from - 1]
    if (token === undefined) break
    if (token.text === ')') {
      const open = openBracket(tokens, from - 1, floor)
      if (open < 0) break
      from = open
      continue
    }
    if (token.kind === 'quote' && isNickname(tokens, from - 1)) {
      from--
      continue
    }
    // "adding that Smith": a conjunction here.
    if (token.lower === 'that' && tokens[from]?.upper === true) break
    if (token.kind === 'word' && DETERMINERS.has(token.lower) && from <= end) {
      from--
      if (POSSESSIVES.has(token.lower) || /^(?:the|a|an)$/.test(token.lower)) break
      continue
    }
    if (!isNominal(token) && !isAmpersand(token)) break
    if (from <= end && isPastBetween(tokens[from - 2], token, tokens[from])) break
    // "to discuss internal strategy": the word after "to" is a verb when more of a phrase follows it.
    if (from <= end && !token.upper && tokens[from - 2]?.lower === 'to') break
    from--
  }
  return from
}
