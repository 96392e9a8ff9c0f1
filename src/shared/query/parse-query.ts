import { searchWords } from './search-words.ts'

/** Words that must stand beside each other, folded; with `prefix` the last one may go on. */
export type Phrase = { readonly words: readonly string[]; readonly prefix: boolean }

/** Every group of `all` must be met by one of its phrases, and no phrase of `none` may occur. */
export type ParsedQuery = { readonly all: readonly (readonly Phrase[])[]; readonly none: readonly Phrase[] }

const PIECE =
  /(?<minus>[-\u2212\u2013])?(?:["\u201c\u201d\u201e\u201f\u00ab\u00bb](?<quoted>[^"\u201c\u201d\u201e\u201f\u00ab\u00bb]*)["\u201c\u201d\u201e\u201f\u00ab\u00bb]?|(?<bare>[^\s"\u201c\u201d\u201e\u201f\u00ab\u00bb]+))(?<star>\*)?/gu

/**
 * Reads what a person typed: all words must occur; "words in quotes" (straight or curly) stand together; `-word` must
 * not occur; `begin*` finds every word that begins so; `this OR that` takes either and binds tighter than the blank
 * between words. Never fails: whatever else is typed is taken as words.
 */
export function parseQuery(text: string): ParsedQuery {
  const all: Phrase[][] = []
  const none: Phrase[] = []
  let either = false
  for (const { groups = {} } of text.matchAll(PIECE)) {
    if (groups['bare'] === 'OR' && !groups['minus']) {
      either = all.length > 0
      continue
    }
    const phrase = toPhrase(groups)
    if (!phrase) continue
    if (groups['minus']) none.push(phrase)
    else if (either) all.at(-1)?.push(phrase)
    else all.push([phrase])
    either = false
  }
  return { all, none }
}

function toPhrase(groups: Record<string, string | undefined>): Phrase | null {
  const written = groups['quoted'] ?? groups['bare'] ?? ''
  const words = searchWords(written).map(({ word }) => word)
  const starred = groups['star'] !== undefined || (groups['bare'] ?? '').endsWith('*')
  return words.length === 0 ? null : { words, prefix: starred }
}

/** FTS5 expressions: what to find, less what to leave out; `wanted` is null when the search only leaves out. */
export type Match =
  { readonly wanted: string; readonly unwanted: null } | { readonly wanted: null; readonly unwanted: string }

/** Words become quoted strings, so nothing typed can be read as FTS5 syntax. The query must not be empty. */
export function toMatch({ all, none }: ParsedQuery): Match {
  const wanted = all.map((group) => `(${group.map(asString).join(' OR ')})`).join(' AND ')
  const unwanted = none.map(asString).join(' OR ')
  if (wanted === '') return { wanted: null, unwanted }
  return { wanted: unwanted === '' ? wanted : `(${wanted}) NOT (${unwanted})`, unwanted: null }
}

const asString = ({ words, prefix }: Phrase): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`
