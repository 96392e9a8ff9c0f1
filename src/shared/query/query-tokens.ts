import type { Place } from './query-tree.ts'

export type QueryToken =
  | { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'not'; readonly at: Place }
  /** `NEAR/5`; or, before a bracket, `NEAR`. */
  | { readonly kind: 'near'; readonly distance: number | null; readonly at: Place }
  | { readonly kind: 'field'; readonly name: string; readonly at: Place }
  | { readonly kind: 'word' | 'phrase'; readonly text: string; readonly star: boolean; readonly at: Place }

const QUOTES = '"\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb'
const PIECE = new RegExp(
  [
    '(?<space>\\s+)',
    '(?<open>\\()',
    '(?<close>\\))',
    `[${QUOTES}](?<phrase>[^${QUOTES}]*)(?:[${QUOTES}](?<phraseStar>\\*)?)?`,
    // A minus sign excludes only where a part begins: "mother-in-law" is one word.
    '(?<minus>(?<![^\\s(:\\-\\u2212\\u2013])[-\\u2212\\u2013](?=[^\\s)]))',
    '(?<field>\\p{L}+):(?!//)',
    `(?<word>[^\\s()${QUOTES}]+)`
  ].join('|'),
  'gu'
)
const NEAR = /^NEAR(?:\/(?<distance>\d{1,3}))?$/

/** Cuts what was typed into tokens; every character belongs to one or is a space. Linear in the length. */
export function queryTokens(typed: string): QueryToken[] {
  const tokens: QueryToken[] = []
  for (const match of typed.matchAll(PIECE)) {
    const token = tokenOf(match, typed)
    if (token) tokens.push(token)
  }
  return tokens
}

function tokenOf(match: RegExpMatchArray, typed: string): QueryToken | null {
  const { groups = {} } = match
  const start = match.index ?? 0
  const at: Place = [start, start + match[0].length]
  if (groups['space'] !== undefined) return null
  if (groups['open'] !== undefined) return { kind: 'open', at }
  if (groups['close'] !== undefined) return { kind: 'close', at }
  if (groups['minus'] !== undefined) return { kind: 'minus', at }
  if (groups['field'] !== undefined) return { kind: 'field', name: groups['field'], at }
  if (groups['phrase'] !== undefined)
    return { kind: 'phrase', text: groups['phrase'], star: groups['phraseStar'] !== undefined, at }
  const word = groups['word'] ?? ''
  if (word === 'OR') return { kind: 'or', at }
  if (word === 'NOT') return { kind: 'not', at }
  const near = NEAR.exec(word)
  if (near && (near.groups?.['distance'] !== undefined || typed.charAt(at[1]) === '('))
    return { kind: 'near', distance: near.groups?.['distance'] ? Number(near.groups['distance']) : null, at }
  const bare = word.replace(/,+$/, '')
  return { kind: 'word', text: bare.replace(/\*+$/, ''), star: bare.endsWith('*'), at }
}
