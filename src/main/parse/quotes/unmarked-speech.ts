import { isSpace } from './chars.ts'
import type { Language } from './languages.ts'
import type { Span } from './paragraphs.ts'
import type { Stretch } from './stretches.ts'

const TURN = /^((?:\p{Lu}[\p{Lu}.'’-]+ ?){1,4}|(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+):\s/u
const DASH = /^(?:[—–―]\s?|-\s)(?=[\p{Lu}¡¿"“«…])/u
const FEWEST_TURNS = 3

/** Stage 2b: speech set without marks: transcripts (WALLACE: …) and dialogue that opens with a dash. */
export function unmarkedSpeech(text: string, lines: readonly Span[], language: Language | null): Stretch[] {
  const turns = transcriptTurns(text, lines)
  if (turns.length > 0) return turns
  if (language?.dashDialogue !== true) return []
  return lines.flatMap((line, p) => dashTurns(text, line, p, language))
}

function transcriptTurns(text: string, lines: readonly Span[]): Stretch[] {
  const speakers = new Set<string>()
  let capitals = 0
  const turns: Stretch[] = []
  lines.forEach((line, paragraph) => {
    const head = TURN.exec(text.slice(line.start, Math.min(line.end, line.start + 60)))
    const name = head?.[1]
    if (head === null || name === undefined) return
    let start = line.start + head[0].length
    while (start < line.end && isSpace(text.charAt(start))) start++
    if (start >= line.end || /["“'‘«„]/.test(text.charAt(start))) return
    speakers.add(name)
    if (name === name.toUpperCase()) capitals++
    const span = { start, end: line.end, outerStart: start, outerEnd: line.end }
    turns.push({ ...span, paragraph, family: 'turn', carried: false, closed: true })
  })
  // Two voices that alternate, most of them in capitals: a list of "Label: text" lines is no transcript.
  const talk = turns.length >= FEWEST_TURNS && speakers.size > 1 && speakers.size < turns.length
  return talk && capitals * 2 > turns.length ? turns : []
}

function dashTurns(text: string, line: Span, paragraph: number, language: Language): Stretch[] {
  const opening = DASH.exec(text.slice(line.start, Math.min(line.end, line.start + 4)))
  if (opening === null) return []
  const found: Stretch[] = []
  const push = (start: number, end: number, outerStart: number, outerEnd: number) => {
    while (start < end && (isSpace(text.charAt(start)) || /[.,;:]/.test(text.charAt(start)))) start++
    while (end > start && isSpace(text.charAt(end - 1))) end--
    if (end > start)
      found.push({
        start,
        end,
        outerStart,
        outerEnd,
        paragraph,
        family: 'dash',
        carried: false,
        closed: true
      })
  }
  const from = line.start + opening[0].length
  const aside = nextAside(text, from, line.end, language)
  push(from, aside.start, line.start, aside.start)
  if (aside.end < line.end) push(aside.end, line.end, aside.end, line.end)
  return found
}

/** The writer's words inside a turn: "—Ven —dijo Juan—. Ahora.", "— Viens, dit Jean." */
function nextAside(text: string, from: number, end: number, language: Language): Span {
  const words = /([—–―]|,|[!?…])\s*([\p{L}’'-]+)/gu
  words.lastIndex = from
  for (let hit = words.exec(text); hit !== null && hit.index < end; hit = words.exec(text)) {
    const [, mark, word] = hit
    if (word === undefined || mark === undefined || !language.cues.has(word.toLowerCase())) continue
    const dash = /[—–―]/.test(mark)
    const start = dash ? hit.index : hit.index + 1
    if (!dash) return { start, end }
    const close = text.slice(hit.index + 1, end).search(/[—–―]/)
    return { start, end: close < 0 ? end : hit.index + 1 + close + 1 }
  }
  return { start: end, end }
}
