import { SPEECH_NOUNS } from './cue-words.ts'
import { isTitleWord, readRun, type NameRun } from './name-runs.ts'
import type { Phrase } from './noun-phrases.ts'
import { lastNameOf, type People } from './people.ts'
import { isPossessive, type Token } from './tokens.ts'

/** The name that heads the phrase: "Sen. Jo Smith (D-Mass.)", but not "Smith's lawyer" or "a friend of Smith". */
export function headRun(tokens: readonly Token[], phrase: Phrase): NameRun | null {
  let end = phrase.to
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (token.text === '(') {
      end = i
      break
    }
    if (
      i > phrase.from &&
      token.kind === 'word' &&
      !token.upper &&
      /^(?:of|for|from|at|in|with)$/.test(token.lower)
    ) {
      end = i
      break
    }
    // Anneke Visser van de vakbond, Giulia Ferri del sindacato: a name goes on with a capital.
    if (i > phrase.from && FOREIGN_OF.test(token.lower) && lowerAhead(tokens, i + 1, phrase.to)) {
      end = i
      break
    }
  }
  let from = end
  while (from > phrase.from && runs(tokens[from - 1], tokens[from])) from--
  if (from === end) return null
  // The part after a possessive is the head: "Trump's manager Paul Smith".
  for (let i = from; i < end - 1; i++) if (tokens[i] !== undefined && isPossessive(tokens[i]!)) from = i + 1
  const whole = readRun(tokens, from, end)
  if (whole === null || whole.to < end) return null
  return whole.name.every((word) => isTitleWord(word.toLowerCase())) ? null : whole
}

/** "Minister of Education Jo Smith": an office without an article, then the name. */
export function nameAfterOffice(tokens: readonly Token[], phrase: Phrase): NameRun | null {
  const first = tokens[phrase.from]
  const last = tokens[phrase.to - 1]
  if (first === undefined || last === undefined || !last.upper || !isTitleWord(first.lower)) return null
  let from = phrase.to - 1
  while (from > phrase.from && tokens[from - 1]?.upper === true) from--
  const whole = readRun(tokens, from, phrase.to)
  if (whole === null || !whole.person) return null
  return whole.title.length > 0 || whole.name.length < 3 ? whole : { ...whole, name: whole.name.slice(-2) }
}

/** "the prosecutor, Mark Smith, …": the name that follows a description. */
export function nameInApposition(tokens: readonly Token[], phrase: Phrase): NameRun | null {
  const first = tokens[phrase.from]
  if (
    first === undefined ||
    tokens[phrase.to]?.text !== ',' ||
    (!/^(?:the|his|her|their|a|an)$/.test(first.lower) && !isPossessive(first))
  )
    return null
  const run = readRun(tokens, phrase.to + 1, tokens.length)
  return run !== null && run.person && run.name.length > 1 && !run.possessive ? run : null
}

/** "Smith's statement said": the one whose words they are. */
export function ownerOfWords(tokens: readonly Token[], phrase: Phrase, people: People): NameRun | null {
  const last = tokens[phrase.to - 1]
  if (last === undefined || !SPEECH_NOUNS.has(last.lower)) return null
  const run = readRun(tokens, phrase.from, phrase.to)
  return run !== null && run.possessive && people.byLast.has(lastNameOf(run.name)) ? run : null
}

const FOREIGN_OF = /^(?:von|van|vom|del|della|dell|de|du|des|da|do|dos|di)$/

function lowerAhead(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token === undefined || token.upper) return false
    if (!/^(?:der|den|dem|de|het|la|las|los|le|il|lo)$/.test(token.lower)) return true
  }
  return false
}

function runs(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.upper) return true
  return (
    next?.upper === true &&
    (token.kind === 'quote' ||
      /^(?:de|del|della|di|da|du|van|von|der|den|bin|al|el|la|le)$/.test(token.lower))
  )
}
