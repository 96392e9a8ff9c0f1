import type { Mark } from './marks.ts'

/**
 * British setting: 'The workers' rights are at stake,' he said. A close after punctuation is sure; one after a letter
 * may be an apostrophe. Every close has an opening mark, so of several before the next opening mark the sure one is it.
 * Returns the index of the close, `own.length` for a quote left open, -1 when the mark opens nothing.
 */
export function closeSingle(own: readonly Mark[], i: number): number {
  if (own[i]?.straight === false) {
    const close = search(own, i, (mark) => mark.straight && mark.family === 'single')
    if (close >= 0 && close < own.length) return close
  }
  return search(own, i, () => false)
}

function search(own: readonly Mark[], i: number, nested: (mark: Mark) => boolean): number {
  let letter = -1
  let possessive = -1
  let inner = -1
  let innerOpen = false
  for (let j = i + 1; j < own.length; j++) {
    const mark = own[j]
    if (mark === undefined) break
    if (nested(mark)) continue
    if (mark.family === 'double') {
      if (mark.twin && mark.role !== 'open') return j
      innerOpen = mark.role === 'open' || (mark.role === 'either' && !innerOpen)
    } else if (mark.family === 'single') {
      if (mark.role === 'open') return firstOf(letter, possessive, inner, -1)
      if (innerOpen) {
        inner = j
        innerOpen = false
      } else if (mark.doubt === 'none') return j
      else if (mark.doubt === 'letter') letter = letter < 0 ? j : letter
      else possessive = possessive < 0 ? j : possessive
    }
  }
  return firstOf(letter, possessive, inner, own.length)
}

function firstOf(...indexes: readonly number[]): number {
  return indexes.find((index, k) => index >= 0 || k === indexes.length - 1) ?? -1
}
