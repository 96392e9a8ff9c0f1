import type { Hit } from '#shared/query/highlight.ts'

const MOST = 5000
const signs: readonly (readonly [RegExp, string])[] = [
  [/["“”„«»]/gu, '["“”„«»]'],
  [/['’‘]/gu, "['’‘]"],
  [/\s+/gu, '\\s+']
]

/** Where what is typed occurs in the text: any case, any shape of quotation mark, any blank. Not only whole words. */
export function findInText(text: string, sought: string): Hit[] {
  if (sought.trim() === '') return []
  const escaped = sought.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
  const pattern = signs.reduce((source, [sign, any]) => source.replace(sign, any), escaped)
  const hits: Hit[] = []
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    hits.push([match.index, match.index + match[0].length])
    if (hits.length === MOST) break
  }
  return hits
}
