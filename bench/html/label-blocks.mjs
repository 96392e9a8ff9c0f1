const wordsOf = (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? []
const GRAM = 4

/**
 * 1 for each block whose words stand in the article's true text, else 0. Long blocks by their four-word shingles; short
 * ones (a heading, "Advertisement") only where they continue a neighbour's words, or fill a line of the truth.
 */
export function labelBlocks(blocks, truth) {
  const words = wordsOf(truth)
  const flat = ` ${words.join(' ')} `
  const shingles = new Set(words.slice(GRAM - 1).map((_, at) => words.slice(at, at + GRAM).join(' ')))
  const lines = new Set(truth.split(/\n+/).map((line) => wordsOf(line).join(' ')))
  const own = blocks.map(wordsOf)
  const near = (at, step) => {
    for (let i = at + step; i >= 0 && i < own.length; i += step) {
      const found = own[i]
      if (found && found.length > 0) return found
    }
    return []
  }
  return own.map((block, at) => {
    const covered = block
      .slice(GRAM - 1)
      .filter((_, i) => shingles.has(block.slice(i, i + GRAM).join(' '))).length
    const grams = block.length - GRAM + 1
    if (block.length >= 8) return covered / grams >= 0.6 ? 1 : 0
    if (block.length === 0 || (grams > 0 && covered < grams)) return 0
    const me = block.join(' ')
    const [before, after] = [near(at, -1), near(at, 1)]
    const follows = before.length > 2 && flat.includes(` ${before.slice(-3).join(' ')} ${me} `)
    const leads = after.length > 2 && flat.includes(` ${me} ${after.slice(0, 3).join(' ')} `)
    return follows || leads || (me.length > 12 && lines.has(me)) ? 1 : 0
  })
}

export const wordCount = (text) => wordsOf(text).length
