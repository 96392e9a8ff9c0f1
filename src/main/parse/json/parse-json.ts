import { fail, messageOf, ok } from '#shared/result.ts'
import type { Parsed } from '../parse-problem.ts'

/** The value of a JSON file, or the list of its lines where every line is an object (JSONL); else says where it is broken. */
export function parseJson(text: string): Parsed<unknown> {
  if (text.trim() === '') return fail('empty', 'The file is empty.')
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
