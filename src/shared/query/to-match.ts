import type { QueryNode, TextField, Words } from './query-tree.ts'
import { stemWord } from './stem-word.ts'

const columnsOf: Readonly<Record<TextField, string>> = {
  title: 'headline headline_stems',
  by: 'byline',
  text: 'text text_stems',
  caption: 'captions',
  note: 'note'
}
const STEMS = 'headline_stems text_stems'

/**
 * The FTS5 expression of a tree's words; null where it cannot say it: values, dates, and what only leaves out.
 * Words become quoted strings, so nothing typed can be read as FTS5 syntax. A single word is also looked for by its
 * stem in each of `languages`; phrases, prefixes and NEAR take words as they are written.
 */
export function toMatch(node: QueryNode, languages: readonly string[]): string | null {
  switch (node.kind) {
    case 'words':
      return node.field === null
        ? wordsMatch(node, languages)
        : `{${columnsOf[node.field]}} : ${wordsMatch(node, languages)}`
    case 'near':
      // FTS5 counts the words between; a prefix inside NEAR is allowed only for the last word of a phrase.
      return asWritten(`NEAR(${node.of.map(asString).join(' ')}, ${node.distance})`)
    case 'any': {
      const parts = node.of.map((part) => toMatch(part, languages))
      return parts.every((part) => part !== null) ? `(${parts.join(' OR ')})` : null
    }
    case 'all':
      return allMatch(node.of, languages)
    case 'not':
    case 'value':
    case 'date':
      return null
  }
}

function allMatch(parts: readonly QueryNode[], languages: readonly string[]): string | null {
  const wanted = parts.flatMap((part) => (part.kind === 'not' ? [] : [toMatch(part, languages)]))
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [toMatch(part.of, languages)] : []))
  if (wanted.length === 0 || [...wanted, ...unwanted].includes(null)) return null
  const all = wanted.join(' AND ')
  return unwanted.length === 0 ? `(${all})` : `((${all}) NOT (${unwanted.join(' OR ')}))`
}

function wordsMatch(words: Words, languages: readonly string[]): string {
  const [word] = words.words
  if (word === undefined || words.words.length > 1 || words.exact || words.prefix)
    return asWritten(asString(words))
  const stems = new Set(languages.map((language) => stemWord(word, language)))
  // A word that is its own stem stands in the index as a word only.
  const forms = [...new Set([word, ...stems])].map(quoted)
  const stemmed = [...stems].map((stem) => `{${STEMS}} : ${quoted(stem)}`)
  return stems.size === 0 ? quoted(word) : `(${[...forms, ...stemmed].join(' OR ')})`
}

/** Not in the columns of stems: "week" means the word, and stems that stand beside each other are no phrase. */
const asWritten = (expression: string): string => `(- {${STEMS}} : ${expression})`
const asString = ({ words, prefix }: Words): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`
const quoted = (word: string): string => `"${word}"`
