import { isRecord } from '../record/is-record.ts'
import { entriesByField } from '../record/record-keys.ts'

type Article = Readonly<Record<string, unknown>>

/** Where exports, feeds, search engines and news APIs keep their lists, and single articles. */
const HOLDERS = [
  'articles',
  'items',
  'results',
  'docs',
  'stories',
  'entries',
  'posts',
  'documents',
  'news',
  'records',
  '@graph',
  'rows',
  'hits',
  'data',
  'response',
  'feed',
  'channel',
  '_source',
  'fields',
  'article',
  'story',
  'item',
  'post'
]
const DEEPEST = 5

/** The articles in a parsed JSON value: one object, a list, or a list inside the usual wrappers; empty if none. */
export function findArticles(value: unknown, depth = 0): readonly Article[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((item: unknown) => findArticles(item, depth + 1))
  if (!isRecord(value)) return []
  if (isArticle(value)) return [value]
  for (const holder of HOLDERS) {
    const inner = Object.hasOwn(value, holder) ? value[holder] : undefined
    const articles = typeof inner === 'object' ? findArticles(inner, depth + 1) : []
    if (articles.length > 0)
      return articles.length === 1 && isRecord(inner) ? [{ ...value, ...articles[0] }] : articles
  }
  return []
}

/** A headline with a body, or one of them with something else that articles have. */
function isArticle(record: Article): boolean {
  // A schema has a title and a description too, but describes records instead of being one.
  if ('$schema' in record && ('properties' in record || 'definitions' in record || '$defs' in record))
    return false
  const fields = entriesByField(record)
  const hasBody = fields.get('body')?.some(({ value }) => hasWords(value)) ?? false
  const hasHeadline = fields.get('headline')?.some(({ value }) => hasWords(value)) ?? false
  if (hasBody && hasHeadline) return true
  const others = ['published', 'bylines', 'dek'] as const
  return (
    (hasBody || hasHeadline) &&
    others.some((field) => fields.get(field)?.some(({ value }) => hasWords(value)))
  )
}

const hasWords = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value))
    return value.length > 0 && value.every((item) => typeof item === 'string' || isRecord(item))
  return (
    isRecord(value) &&
    ['rendered', 'name', 'text', 'value', '#text', '@value', 'main'].some(
      (key) => typeof value[key] === 'string'
    )
  )
}
