import type { IndexDocument } from '#shared/query/search-contract.ts'
import { searchWords, spacedForIndex } from '#shared/query/search-words.ts'
import { stemWord } from '#shared/query/stem-word.ts'

/** A document's texts in the order of the index's columns. */
export function indexedTexts(document: IndexDocument): readonly string[] {
  const { headline, byline, source, text, captions, note, language } = document
  const written = [headline, byline, source, text, captions, note].map(spacedForIndex)
  return [...written, stemsOf(headline, language), stemsOf(text, language)]
}

/** The stems of the words that are not their own stems. */
function stemsOf(text: string, language: string | null): string {
  if (language === null) return ''
  const stems: string[] = []
  for (const { word } of searchWords(text)) {
    const stem = stemWord(word, language)
    if (stem !== word) stems.push(stem)
  }
  return stems.join(' ')
}
