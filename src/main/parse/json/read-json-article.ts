import { readCopy } from '../copy/read-copy.ts'
import { cleanCharacters } from '../decode/clean-characters.ts'
import { htmlPieces, type Fragment } from '../fragment/html-pieces.ts'
import { plainPieces } from '../plain/read-plain.ts'
import { isRecord } from '../record/is-record.ts'
import { readRecord } from '../record/read-record.ts'
import { textOf } from '../record/read-values.ts'
import type { Entry } from '../record/record-keys.ts'
import type { Story } from '../story/story.ts'

const TAG =
  /<\/?(?:p|br|div|h[1-6]|li|ul|ol|a|blockquote|figure|img|span|em|strong|b|i|section|article|table)\b[^<>]{0,2000}>/i

/** One article of a JSON file by its usual keys; its body may be HTML, plain text or a list of paragraphs. `where` leads each `how`. */
export function readJsonArticle(article: Readonly<Record<string, unknown>>, where = 'json'): Story {
  const { facts, keywords, bodies } = readRecord(article, where)
  const body = bodies.map(bodyText).find((text) => text !== null) ?? null
  if (body === null && facts.dek !== null) {
    const { pieces, captions } = bodyPieces(facts.dek.value)
    return readCopy({ facts: { ...facts, dek: null }, keywords, captions, flags: [], pieces })
  }
  const { pieces, captions } = body === null ? { pieces: [], captions: [] } : bodyPieces(body)
  return readCopy({ facts, keywords, captions, flags: [], pieces })
}

function bodyText({ value }: Entry): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (Array.isArray(value)) {
    const paragraphs = value.flatMap((item: unknown) =>
      typeof item === 'string' ? item : (textOf(item) ?? [])
    )
    return paragraphs.length === 0 ? null : paragraphs.join('\n\n')
  }
  if (!isRecord(value)) return null
  return (
    ['rendered', 'text', 'value', '#text', '@value', 'html', 'main']
      .map((key) => value[key])
      .find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? null
  )
}

/** Blocks of a body that may be HTML or plain text. */
export function bodyPieces(body: string): Fragment {
  const text = cleanCharacters(body)
  return TAG.test(text) ? htmlPieces(text) : { pieces: plainPieces(text), captions: [] }
}
