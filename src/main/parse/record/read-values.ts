import type { When } from '#shared/article/when.ts'
import { findDate, readDate } from '../dates/find-date.ts'
import { buildTree } from '../html/tree/build-tree.ts'
import { rawText } from '../html/tree/html-node.ts'
import { isRecord } from './is-record.ts'

/** Where an object holds the words of a field: JSON-LD, WordPress, feeds turned into JSON, news APIs. */
const WORDS_IN = [
  'rendered',
  'name',
  'title',
  'text',
  'value',
  '#text',
  '@value',
  '_',
  'label',
  'full',
  'main',
  'plain',
  'headline'
]

/** The words of a field, wherever its record keeps them; null where there are none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return plain(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.length === 1 ? textOf(value[0]) : null
  if (!isRecord(value)) return null
  const first = textOf(value.firstName ?? value.first_name ?? value.givenName)
  const last = textOf(value.lastName ?? value.last_name ?? value.familyName)
  if (first !== null && last !== null) return `${first} ${last}`
  for (const key of WORDS_IN) {
    const inner = value[key]
    if (typeof inner === 'string' && inner.trim() !== '') return plain(inner)
  }
  return null
}

/** Every word of a list, or the parts of "a, b; c". */
export function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? [])
  if (typeof value !== 'string') return textOf(value) === null ? [] : [textOf(value) ?? '']
  return (
    plain(value)
      ?.split(/\s*[,;|]\s*/)
      .filter((part) => part !== '') ?? []
  )
}

/** A date in words, ISO form, or seconds or milliseconds since 1970 (UTC). */
export function whenOf(value: unknown): When | null {
  if (typeof value === 'number') return fromEpoch(value)
  const text = textOf(value)
  if (text === null) return null
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(Number(text))
  if (/^\d{8}(?:T\d{6}(?:Z|[+-]\d{4})?)?$/.test(text)) return readDate(basicIso(text))
  return readDate(text) ?? findDate(text)?.when ?? null
}

function fromEpoch(value: number): When | null {
  if (Number.isInteger(value) && value >= 1500 && value <= 2099) return String(value)
  const milliseconds = value > 1e11 ? value : value * 1000
  if (!(milliseconds > 0 && milliseconds < 4.1e12)) return null
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
}

// 20150316T083000Z, the basic form of ISO 8601 that wire systems write.
const basicIso = (text: string): string =>
  text.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(.*))?$/,
    (_, y: string, m: string, d: string, h?: string, min?: string, s?: string, zone?: string) =>
      h === undefined ? `${y}-${m}-${d}` : `${y}-${m}-${d}T${h}:${min}:${s}${zone ?? ''}`
  )

const MARKUP = /&#?\w{2,10};|<\/?[a-z][^<>]{0,500}>/i

function plain(value: string): string | null {
  const text = MARKUP.test(value) ? rawText(buildTree(value)) : value
  const words = text.replace(/[\s\u00a0]+/g, ' ').trim()
  return words === '' ? null : words
}
