import type { CheckedQuote, Verdict } from '#shared/verbatim/verbatim-result.ts'

const words: Readonly<Record<Verdict, string>> = {
  exact: 'Word for word',
  'marks-differ': 'Same words, other marks',
  'words-changed': 'Words changed',
  spliced: 'Put together from two places',
  'not-found': 'Not in the archive'
}

/** What a comparison found, in plain words. */
export const verdictWords = (verdict: Verdict): string => words[verdict]

export const checkedWords = ({ verdict, marked }: CheckedQuote): string =>
  verdict === 'words-changed' && marked ? 'Changed, and marked as changed' : words[verdict]
