import { foldKey } from '#shared/collections/fold-key.ts'

type Speaker = { readonly name: string; readonly count: number }

/** A list of ten thousand names takes seconds to draw, and nobody reads so far. */
const OFFERED = 40

/** The speakers that a typed name may mean, the most quoted first. */
export function speakersLike(speakers: readonly Speaker[], typed: string): readonly Speaker[] {
  const key = foldKey(typed)
  const found: Speaker[] = []
  for (const speaker of speakers) {
    if (foldKey(speaker.name).includes(key)) found.push(speaker)
    if (found.length === OFFERED) break
  }
  return found
}
