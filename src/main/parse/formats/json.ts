import { fail, messageOf, ok } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { findArticles } from '../json/find-articles.ts'
import { readJsonArticle } from '../json/read-json-article.ts'
import type { Parsed } from '../parse-problem.ts'

const LOOKS_LIKE_JSON = /^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[[{"\]])/

/** JSON by the usual keys: one article, a list, a list in a wrapper, or one object a line. */
export const json: Format = {
  name: 'json',
  sniff: ({ extension, start }) => /^(?:json|ndjson|jsonl)$/.test(extension) || LOOKS_LIKE_JSON.test(start),
  parse: (source) => {
    const decoded = source.decode()
    if (!decoded.ok) return decoded
    const { text } = decoded.value
    if (text.trim() === '') return fail('empty', 'The file is empty.')
    const value = parseJson(text)
    if (!value.ok) return value
    const articles = findArticles(value.value)
    if (articles.length === 0)
      return fail('not-an-article', 'The JSON holds no article: no title with a text was found in it.')
    return found(...articles.map(readJsonArticle))
  }
}

function parseJson(text: string): Parsed<unknown> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch (thrown) {
    const lines = parseLines(text)
    if (lines !== null) return ok(lines)
    return fail(
      'broken-json',
      `The JSON is broken (${placeOfError(text, messageOf(thrown))}). Export it again, or mend it, and import it once more.`
    )
  }
}

// The engine's own words change from release to release; only the position is taken from them.
function placeOfError(text: string, message: string): string {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  if (position >= text.trimEnd().length) return `it stops at line ${before.length}, before its end`
  return `line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1}`
}

/** Newline-delimited JSON: every line an object; null where one is not. */
function parseLines(text: string): readonly unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) return null
  try {
    return lines.map((line) => JSON.parse(line) as unknown)
  } catch {
    return null
  }
}
