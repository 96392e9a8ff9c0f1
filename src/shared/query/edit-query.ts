import { printQuery } from './print-query.ts'
import type { QueryNode, ValueField } from './query-tree.ts'
import { readQuery } from './read-query.ts'

/** A part of a search that a person can take away at once; `text` is as it was typed. */
export type QueryPart = { readonly text: string; readonly excluded: boolean; readonly at: QueryNode['at'] }

/** The parts of which all must be met, in the order of the words. */
export function queryParts(typed: string): readonly QueryPart[] {
  const { tree } = readQuery(typed)
  if (tree === null) return []
  const parts = tree.kind === 'all' ? tree.of : [tree]
  return parts.map((node) => ({
    at: node.at,
    excluded: node.kind === 'not',
    text: printQuery(node.kind === 'not' ? node.of : node)
  }))
}

/** The search without one of its parts, written anew. */
export function withoutPart(typed: string, part: QueryPart): string {
  const { tree } = readQuery(typed)
  if (tree === null || tree.kind !== 'all') return ''
  return printQuery({ ...tree, of: tree.of.filter((node) => node.at[0] !== part.at[0]) })
}

/** The search narrowed to a value, or to what lacks it; a part that says the opposite, or the same, gives way. */
export function withValue(
  typed: string,
  field: ValueField | 'date',
  value: string,
  excluded: boolean
): string {
  const written = `${field}:${writtenValue(value)}`
  const said = printQuery(readQuery(written).tree)
  const others = queryParts(typed).filter((part) => part.text !== said)
  return [...others.map(writtenPart), excluded ? `-${written}` : written].join(' ')
}

/** The search with another span of dates. */
export function withDates(typed: string, from: string, to: string): string {
  const others = queryParts(typed).filter((part) => part.excluded || !/^(?:date|published):/.test(part.text))
  return [...others.map(writtenPart), `date:${from === to ? from : `${from}..${to}`}`].join(' ')
}

/** A value as it stands behind its field's colon: in quotation marks unless it is one plain word. */
export const writtenValue = (value: string): string =>
  /^[^\s()"“”„«»*:,]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`

const writtenPart = ({ text, excluded }: QueryPart): string => `${excluded ? '-' : ''}${bracketed(text)}`

const bracketed = (text: string): string => (/ OR /.test(text) && !text.startsWith('(') ? `(${text})` : text)
