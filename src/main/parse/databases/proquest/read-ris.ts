import { plainPieces } from '../../plain/read-plain.ts'
import type { Reading } from '../../format.ts'
import { databaseReading } from '../database-reading.ts'
import type { DatabaseArticle } from '../database-story.ts'
import { bylineStated } from '../stated-byline.ts'
import { languageStated, sourceStated, stated } from '../stated-fields.ts'
import { whenOf } from '../../record/read-values.ts'

/** A line of RIS: two characters, two blanks, a hyphen (Research Information Systems, file specification of 2001). */
const LINE = /^(?<tag>[A-Z][A-Z\d])\s{1,2}-(?:\s(?<value>.*))?$/

type Record = ReadonlyMap<string, readonly string[]>

/** The records of a RIS file; most hold an abstract and no text, and say so. */
export function risStories(text: string): Reading {
  return databaseReading(recordsOf(text).map(readRecord))
}

function recordsOf(text: string): readonly Record[] {
  const records: Map<string, string[]>[] = []
  let last: string[] | null = null
  for (const line of text.split('\n')) {
    const { tag, value = '' } = LINE.exec(line.trim())?.groups ?? {}
    if (tag === 'TY') records.push(new Map())
    const record = records.at(-1)
    if (tag !== undefined && record) {
      last = record.get(tag) ?? []
      last.push(value.trim())
      record.set(tag, last)
    } else if (last && line.trim() !== '') last.push(`${last.pop() ?? ''}\n${line.trim()}`)
  }
  return records
}

function readRecord(record: Record): DatabaseArticle | null {
  const first = (...tags: readonly string[]) => {
    for (const tag of tags) {
      const value = record.get(tag)?.find((candidate) => candidate !== '')
      if (value !== undefined) return stated(value, `RIS: ${tag}`)
    }
    return null
  }
  const headline = first('TI', 'T1')
  if (!headline) return null
  const text = first('N2', 'AB')
  const date = first('DA', 'Y1', 'PY')
  const when = date && whenOf(isoOf(date.value))
  const page = first('SP')
  const url = first('UR')
  return {
    facts: {
      headline,
      ...bylineStated(
        [...(record.get('AU') ?? []), ...(record.get('A1') ?? [])].map(nameOf).join('; '),
        'RIS: AU'
      ),
      ...sourceStated(first('JF', 'JO', 'T2', 'JA')?.value ?? '', 'RIS: JF'),
      published: date && when ? { ...date, value: when } : null,
      language: languageStated(first('LA')?.value ?? '', 'RIS: LA'),
      url: url && /^https?:\/\/\S+$/.test(url.value) ? url : null,
      rights: first('N1') && /^copyright/i.test(first('N1')?.value ?? '') ? first('N1') : null,
      ...(page && { page })
    },
    keywords: record.get('KW') ?? [],
    pieces: text ? plainPieces(text.value) : [],
    graphics: [],
    corrections: [],
    words: null,
    ...(text && { cut: `${text.how} is an abstract; RIS carries no full text` })
  }
}

// "2015/03/16/" and "2015/03//": year, month, day, and words nobody fills in.
const isoOf = (date: string): string =>
  date
    .split('/')
    .slice(0, 3)
    .filter((part) => part !== '')
    .join('-')

const nameOf = (name: string): string => {
  const [last = '', given] = name.split(/,\s*/)
  return given === undefined ? last : `${given} ${last}`
}
