import type { Block, Caption, Draft, Flag } from '#shared/article/draft.ts'

/** A block before it has its place in the text. */
export type Piece = { readonly kind: Block['kind']; readonly text: string; readonly level?: number }

/** The fields of a draft that are facts about the article, each with how it was found. */
export type Facts = Pick<
  Draft,
  | 'dek'
  | 'bylines'
  | 'dateline'
  | 'published'
  | 'updated'
  | 'eventDate'
  | 'source'
  | 'agency'
  | 'section'
  | 'page'
  | 'edition'
  | 'slug'
  | 'language'
  | 'url'
  | 'rights'
  | 'embargoUntil'
> & { readonly headline: Draft['headline'] | null }

/** What a format gives for one article; `finishDraft` makes the draft of it. A caption's `after` is a piece's index. */
export type Story = {
  readonly facts: Facts
  readonly keywords: readonly string[]
  readonly pieces: readonly Piece[]
  readonly captions: readonly Caption[]
  readonly flags: readonly Flag[]
  /** The format that read it and the file's name; set for it by `readSource`, so that a container's stories name their own. */
  readonly from?: { readonly format: string; readonly fileName: string }
}

export const noFacts: Facts = {
  headline: null,
  dek: null,
  bylines: null,
  dateline: null,
  published: null,
  updated: null,
  eventDate: null,
  source: null,
  agency: null,
  section: null,
  slug: null,
  language: null,
  url: null,
  rights: null,
  embargoUntil: null
}

/** `first` completed by `second`: a field that both know stays as `first` has it. */
export function mergeFacts(first: Facts, second: Facts): Facts {
  const merged: { -readonly [K in keyof Facts]: Facts[K] } = { ...second, ...first }
  const fill = <K extends keyof Facts>(key: K): void => {
    merged[key] = first[key] ?? second[key]
  }
  for (const key of Object.keys(noFacts)) fill(key as keyof Facts)
  return merged
}

/** Adds evidence to the flag of that name, or the flag itself. */
export function addFlag(flags: readonly Flag[], name: Flag['name'], evidence: string): readonly Flag[] {
  const present = flags.find((flag) => flag.name === name)
  if (!present) return [...flags, { name, evidence: [evidence] }]
  if (present.evidence.includes(evidence)) return flags
  return flags.map((flag) => (flag === present ? { name, evidence: [...flag.evidence, evidence] } : flag))
}
