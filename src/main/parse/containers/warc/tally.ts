import type { LeftOut } from '../../format.ts'

/** Counts what is left out, so that a site's 3,000 pictures are one line. */
export type Tally = {
  readonly add: (kind: string, part: LeftOut) => void
  /** One line a kind; the only one of its kind by its own name. */
  readonly leftOut: () => readonly LeftOut[]
}

export function createTally(): Tally {
  const kinds = new Map<string, { count: number; readonly first: LeftOut }>()
  return {
    add: (kind, first) => {
      const counted = kinds.get(kind)
      if (counted) counted.count += 1
      else kinds.set(kind, { count: 1, first })
    },
    leftOut: () =>
      [...kinds].map(([kind, { count, first }]) =>
        count === 1 ? first : { ...first, name: `${count.toLocaleString('en')} ${wordsFor(kind)}` }
      )
  }
}

/** Problems of single pages are counted by their code, for which "pages" is word enough. */
const wordsFor = (kind: string): string => (kind.includes(' ') || kind === 'pictures' ? kind : 'pages')
