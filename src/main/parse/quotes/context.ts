import type { Attribution } from './attribution.ts'
import { clauseSubject } from './clause-subject.ts'
import { DETERMINERS } from './grammar-words.ts'
import { phraseFrom } from './noun-phrases.ts'
import { cueAt } from './read-cue.ts'
import type { Line, Reading } from './reading.ts'
import { subjectBefore } from './subjects.ts'
import type { Token } from './tokens.ts'

/** Stage 5b: quotes without a tag of their own take the speaker from what stands around them. */
export function attributeFromContext(lines: readonly Line[]): void {
  let previous: Reading | null = null
  for (let p = 0; p < lines.length; p++) {
    const line = lines[p]
    if (line === undefined) continue
    for (let r = 0; r < line.readings.length; r++) {
      const reading = line.readings[r]
      if (reading === undefined) continue
      const weak = reading.own === null || reading.own.pattern === 'subject'
      reading.attribution = weak
        ? (borrowed(lines, p, r, reading, previous) ?? toldBefore(line, reading) ?? reading.own)
        : reading.own
      previous = reading
    }
  }
}

/** "…, Smith said. That is hardly "a plan".": a thing as subject leaves the words to whoever spoke in the sentence before. */
function toldBefore(line: Line, { own, sentenceIndex }: Reading): Attribution | null {
  const first = own?.phrase == null ? undefined : own.tokens[own.phrase.from]
  if (first !== undefined && /^(?:he|she|they|who|i|we)$/.test(first.lower)) return null
  if (first?.upper === true && !DETERMINERS.has(first.lower) && !first.lower.endsWith('ing')) return null
  const above = line.sentences[sentenceIndex - 1]
  const speaker = above === undefined ? null : sentenceSpeaker(above)
  return speaker?.say === true ? speaker : null
}

function borrowed(
  lines: readonly Line[],
  p: number,
  r: number,
  reading: Reading,
  previous: Reading | null
): Attribution | null {
  const line = lines[p]
  if (line === undefined) return null
  const before = line.readings[r - 1]
  const after = line.readings[r + 1]
  if (reading.stretch.carried && previous?.attribution != null)
    return { ...previous.attribution, pattern: 'carried' }
  const subjectless = reading.own === null && /ing$/.test(reading.sentence[0]?.lower ?? '')
  if (!reading.bare && !subjectless && !(reading.at === 0 && reading.words > 3)) return null
  if (before?.attribution != null && reading.sentenceIndex - before.sentenceIndex <= 1)
    return { ...before.attribution, pattern: 'same-paragraph' }
  if (after?.own != null && after.sentenceIndex - reading.sentenceIndex <= 1 && isTag(after.own))
    return { ...after.own, pattern: 'same-paragraph' }
  const signed = signatureBelow(lines[p + 1], line, reading)
  if (signed !== null) return signed
  const above =
    reading.sentenceIndex > 0 ? line.sentences[reading.sentenceIndex - 1] : lines[p - 1]?.sentences.at(-1)
  if (above === undefined) return null
  const speaker = sentenceSpeaker(above)
  if (reading.sentenceIndex > 0 || above.at(-1)?.text === ':') return speaker
  if (before === undefined && previous?.attribution != null && follows(lines, previous.stretch.paragraph, p))
    return { ...previous.attribution, pattern: 'carried' }
  return speaker
}

/** The next paragraph, or the one after a caption or another line of a few words. */
function follows(lines: readonly Line[], from: number, to: number): boolean {
  return to === from + 1 || (to === from + 2 && (lines[from + 1]?.tokens.length ?? 0) < 18)
}

/** The next line is nothing but a dash and a name: "- Jo Smith, Leeds." */
function signatureBelow(next: Line | undefined, line: Line, reading: Reading): Attribution | null {
  if (next === undefined || reading !== line.readings.at(-1) || next.readings.length > 0) return null
  const { tokens } = next
  if (tokens.length > 20 || !/^[—–―-]$/.test(tokens[0]?.text ?? '') || tokens[1]?.upper !== true) return null
  const phrase = phraseFrom(tokens, 1)
  if (phrase === null || (tokens[phrase.to] !== undefined && tokens[phrase.to]?.kind === 'word')) return null
  return { pattern: 'signed', tokens, cue: null, say: true, phrase, antecedent: null, distance: 1 }
}

function isTag(attribution: Attribution): boolean {
  return (
    attribution.pattern === 'after' ||
    attribution.pattern === 'inverted' ||
    attribution.pattern === 'according'
  )
}

/** Who speaks in a sentence that introduces a quote: the subject of its first verb of saying, else its subject. */
function sentenceSpeaker(tokens: readonly Token[]): Attribution | null {
  return tellerOf(tokens, true) ?? tellerOf(tokens, false) ?? topicOf(tokens)
}

function tellerOf(tokens: readonly Token[], say: boolean): Attribution | null {
  for (let j = 0; j < tokens.length; j++) {
    const cue = cueAt(tokens, j, false)
    if (cue === null || cue.say !== say) continue
    const subject = subjectBefore(tokens, j, 0)
    const first = subject === null ? undefined : tokens[subject.phrase.from]
    if (subject === null || first === undefined) continue
    if (!say && !first.upper && !/^(?:he|she|they)$/.test(first.lower)) continue
    return {
      pattern: 'introduced',
      tokens,
      cue: { from: j, to: j + 1 },
      say: true,
      phrase: subject.phrase,
      antecedent: subject.antecedent,
      distance: tokens.length - j
    }
  }
  return null
}

function topicOf(tokens: readonly Token[]): Attribution | null {
  const subject = clauseSubject(tokens, 0, tokens.length)
  if (subject === null) return null
  return {
    pattern: 'introduced',
    tokens,
    cue: null,
    say: false,
    phrase: subject.phrase,
    antecedent: subject.antecedent,
    distance: tokens.length
  }
}
