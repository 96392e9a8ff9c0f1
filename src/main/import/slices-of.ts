import type { Draft } from '#shared/article/draft.ts'

/** What one message to the archive may hold; characters of text, which is most of a draft. */
const SLICE = { drafts: 1000, characters: 4_000_000 }

/** Parts of a long list of drafts, in order, each small enough for one message. */
export function* slicesOf<T>(items: Iterable<T>, draftOf: (item: T) => Draft): Generator<T[]> {
  let slice: T[] = []
  let characters = 0
  for (const item of items) {
    slice.push(item)
    characters += draftOf(item).text.length
    if (slice.length < SLICE.drafts && characters < SLICE.characters) continue
    yield slice
    slice = []
    characters = 0
  }
  if (slice.length > 0) yield slice
}
