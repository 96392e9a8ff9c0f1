import type { Reading } from '../format.ts'
import { plainPieces } from '../plain/read-plain.ts'
import { factivaStories } from './factiva/factiva-stories.ts'
import { nexisStories } from './nexis/nexis-stories.ts'
import { withoutPageHeads } from './nexis/page-heads.ts'
import { proquestText } from './proquest/proquest-stories.ts'

const READERS = [
  ['nexis', (text: string) => nexisStories(plainPieces(withoutPageHeads(text)))],
  ['factiva', (text: string) => factivaStories(plainPieces(text))],
  ['proquest', proquestText]
] as const

/**
 * The articles of a database export by its text, such as that of a PDF with a line for each line that is printed; null
 * where it is no such export. Each story names its database as its format.
 */
export function databaseInText(text: string, fileName: string): Reading | null {
  for (const [format, storiesOf] of READERS) {
    const reading = storiesOf(text)
    if (reading && reading.stories.length > 0)
      return {
        ...reading,
        stories: reading.stories.map((story) => ({ ...story, from: { format, fileName } }))
      }
  }
  return null
}
