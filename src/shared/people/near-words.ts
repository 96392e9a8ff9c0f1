import { editDistance } from '../query/edit-distance.ts'

/** A piece that more words share tells nothing; past this some near words may be missed, so that any list ends soon. */
const MOST_HOLDERS = 200

type Near = { readonly a: string; readonly b: string; readonly distance: number }

/**
 * All pairs of these words that are at most `most(length of the shorter)` edits apart, each once, without comparing
 * every word with every other: of a word cut into enough pieces at least one stands unchanged in any word that is so
 * near, shifted by no more than the edits (Pass-Join: Li, Deng, Wang, Feng 2011, PVLDB 5(3)). A swap of two neighbours
 * is one edit that can break two pieces: hence two pieces for each edit and one more. Pairs come as they are found, so
 * that whoever has enough can stop.
 */
export function* nearWords(words: Iterable<string>, most: (length: number) => number): Generator<Near> {
  const sorted = [...new Set(words)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const index = new Map<string, string[]>()
  const lengths = new Set<number>()
  const lettersOf = new Map<string, number>()
  for (const word of sorted) {
    const candidates = new Set<string>()
    for (const length of lengths) {
      const edits = most(length)
      if (word.length - length > edits) continue
      for (const { at, size } of piecesOf(length, edits)) {
        for (let shift = -edits; shift <= edits; shift++) {
          const start = at + shift
          if (start < 0 || start + size > word.length) continue
          const holders = index.get(keyOf(length, at, word.slice(start, start + size)))
          for (const holder of holders ?? []) candidates.add(holder)
        }
      }
    }
    const letters = lettersIn(word)
    for (const other of candidates) {
      const edits = most(other.length)
      if (differing(letters, lettersOf.get(other) ?? 0) > 2 * edits) continue
      const distance = editDistance(other, word, edits)
      if (distance <= edits) yield { a: other, b: word, distance }
    }
    const edits = most(word.length)
    if (edits === 0) continue
    lengths.add(word.length)
    lettersOf.set(word, lettersIn(word))
    for (const { at, size } of piecesOf(word.length, edits)) {
      const key = keyOf(word.length, at, word.slice(at, at + size))
      const holders = index.get(key)
      if (!holders) index.set(key, [word])
      else if (holders.length < MOST_HOLDERS) holders.push(word)
    }
  }
}

/** Which letters occur, as bits: one edit changes two of them at most, which rules most candidates out at once. */
function lettersIn(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function differing(a: number, b: number): number {
  let count = 0
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++
  return count
}

const keyOf = (length: number, at: number, piece: string): string =>
  `${String(length)} ${String(at)} ${piece}`

function piecesOf(length: number, edits: number): readonly { readonly at: number; readonly size: number }[] {
  const count = Math.min(length, 2 * edits + 1)
  return Array.from({ length: count }, (_, piece) => {
    const at = Math.floor((piece * length) / count)
    return { at, size: Math.floor(((piece + 1) * length) / count) - at }
  })
}
