import { isRecord } from '../record/is-record.ts'
import { listOf, textOf } from '../record/read-values.ts'
import type { Table } from './read-table.ts'

const MOST_COLUMNS = 200
const SAMPLE = 100

/** A list of flat records as a table with a header; null for other JSON. Lists in one wrapper are found. */
export function jsonTable(value: unknown): Table | null {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : listIn(value)
  const records = list?.filter(isRecord) ?? []
  if (list === null || records.length === 0 || records.length < list.length * 0.9) return null
  const header = [...new Set(records.slice(0, SAMPLE).flatMap((record) => Object.keys(record)))]
  if (header.length < 2 || header.length > MOST_COLUMNS) return null
  return { rows: [header, ...records.map((record) => header.map((key) => cellOf(record[key])))] }
}

const listIn = (value: unknown): readonly unknown[] | null => {
  if (!isRecord(value)) return null
  const lists = Object.values(value).filter((inner) => Array.isArray(inner))
  return lists.length === 1 ? (lists[0] ?? null) : null
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return listOf(value).join('; ')
  return textOf(value) ?? ''
}
