/**
 * What a computed list can depend on. `members`: which articles there are and the fields they are sorted by; `trash`,
 * `tagging`, `items`: those parts of them; `quotes`: which quotes there are and their places; `decisions`: all else
 * about quotes; `people`: which spellings are one speaker, and what was said no to; `index`: the search index.
 */
export const aspects = [
  'members',
  'trash',
  'tagging',
  'items',
  'quotes',
  'decisions',
  'people',
  'index'
] as const
export type Aspect = (typeof aspects)[number]

/** Counts the changes of each aspect, so that a list knows whether it is still true. */
export class Stamps {
  readonly #counts = new Map<Aspect, number>()

  bump(changed: Iterable<Aspect>): void {
    for (const aspect of changed) this.#counts.set(aspect, (this.#counts.get(aspect) ?? 0) + 1)
  }

  of(needed: readonly Aspect[]): string {
    return needed.map((aspect) => String(this.#counts.get(aspect) ?? 0)).join(' ')
  }
}
