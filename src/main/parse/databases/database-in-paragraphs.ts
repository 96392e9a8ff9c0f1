import type { Reading } from '../format.ts'
import type { Piece } from '../story/story.ts'
import { factivaStories } from './factiva/factiva-stories.ts'
import { nexisStories } from './nexis/nexis-stories.ts'
import { proquestStories } from './proquest/proquest-stories.ts'

/**
 * The articles of a database export that came as a Word, RTF or PDF file, by its paragraphs; null where the document is
 * no such export. Each story names its database as its format.
 */
export function databaseInParagraphs(
  paragraphs: readonly { readonly text: string }[],
  fileName: string
): Reading | null {
  const pieces = paragraphs.flatMap(({ text }): readonly Piece[] =>
    // A line break alone parts nothing in these files; two do.
    text
      .split(/\n[ \t\u00a0]*\n/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => ({ kind: 'paragraph', text: part }))
  )
  for (const [format, storiesOf] of DATABASES) {
    const reading = storiesOf(pieces)
    if (reading && reading.stories.length > 0)
      return {
        ...reading,
        stories: reading.stories.map((story) => ({ ...story, from: { format, fileName } }))
      }
  }
  return null
}

const DATABASES = [
  ['nexis', nexisStories],
  ['factiva', factivaStories],
  ['proquest', proquestStories]
] as const
