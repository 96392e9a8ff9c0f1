import type { Reading } from './reading.ts'

/** Direct when the quote stands as a statement of its own; mixed when it is a fragment of the writer's sentence. */
export function kindOf(text: string, reading: Reading): 'direct' | 'mixed' {
  const { own, bare, sentence, at, stretch } = reading
  if (stretch.carried || !stretch.closed || bare || own?.pattern === 'signed') return 'direct'
  if (stretch.family === 'dash' || stretch.family === 'turn') return 'direct'
  const before = sentence[at - 1]
  const inner = text.slice(stretch.start, stretch.end)
  const starts = /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}\p{Lo}]/u.test(inner)
  const comma = /^[,،]$/.test(sentence[at + 1]?.text ?? '')
  const ends =
    (comma && at === 0) ||
    /[.,?!…—–-]["'“”‘’»\s]*$/.test(
      text.slice(Math.max(stretch.start, stretch.outerEnd - 8), stretch.outerEnd)
    )
  if (own?.pattern === 'after' || own?.pattern === 'inverted' || own?.pattern === 'according')
    return (at === 0 && ends) || /^[:,—–]$/.test(before?.text ?? '') ? 'direct' : 'mixed'
  const opened = before !== undefined && /^[:,]$/.test(before.text)
  if (opened && (starts || ends)) return 'direct'
  if (starts && ends && own?.say === true && own.distance <= 1) return 'direct'
  return at === 0 && starts && ends && sentence.length <= at + 2 ? 'direct' : 'mixed'
}
