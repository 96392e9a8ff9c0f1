import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadModule } from './load-module.mjs'

const SAMPLE = 2000

/**
 * Searches chosen from the corpus itself, the same in every run: 20 words from rare to those in most articles, 15 pairs of
 * words of one article, 10 phrases, 5 beginnings of words.
 */
export async function chooseQueries(corpus) {
  const { searchWords } = await loadModule('src/shared/query/search-words.ts')
  const texts = sampleOf(corpus).map((file) =>
    searchWords(readFileSync(file, 'utf8')).map(({ word }) => word)
  )
  const articlesWith = new Map()
  for (const words of texts)
    for (const word of new Set(words)) articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1)
  const known = [...articlesWith]
    .filter(([word, count]) => word.length > 2 && /^\p{L}+$/u.test(word) && count > 2)
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
  const spread = (list, count) =>
    Array.from({ length: count }, (_, at) => list[Math.floor(((at + 0.5) / count) * list.length)])
  const common = new Set(known.slice(Math.floor(known.length * 0.8)))
  const single = [...spread(known, 10), ...spread([...common], 10)]
  const both = spread(texts, 15).map((words) => {
    const some = [...new Set(words)].filter((word) => common.has(word))
    return `${some[Math.floor(some.length / 3)]} ${some[Math.floor((some.length * 2) / 3)]}`
  })
  const phrase = spread(texts, 10).map((words, at) => {
    const from = Math.floor((words.length * (at + 1)) / 12)
    return `"${words.slice(from, from + 2 + (at % 2)).join(' ')}"`
  })
  const prefix = spread([...common], 5).map((word) => `${word.slice(0, 4)}*`)
  return { single, both, phrase, prefix }
}

function sampleOf(corpus) {
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const step = Math.max(1, Math.floor(files.length / SAMPLE))
  return files.filter((_, at) => at % step === 0)
}
