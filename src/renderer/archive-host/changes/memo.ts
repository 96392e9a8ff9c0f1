import type { Aspect, Stamps } from './stamps.ts'

type Entry = { readonly stamp: string; readonly value: Promise<unknown> }

/** Keeps the latest computed lists for as long as nothing they depend on has changed; the least used goes first. */
export class Memo {
  readonly #entries = new Map<string, Entry>()
  readonly #stamps: Stamps
  readonly #limit: number

  constructor(stamps: Stamps, limit: number) {
    this.#stamps = stamps
    this.#limit = limit
  }

  /** The stamp is read before computing: a change during the computation makes the result stale, never wrong. */
  get<T>(key: string, needs: readonly Aspect[], compute: () => Promise<T>): Promise<T> {
    const stamp = this.#stamps.of(needs)
    const known = this.#entries.get(key)
    this.#entries.delete(key)
    const entry = known?.stamp === stamp ? known : { stamp, value: compute() }
    this.#entries.set(key, entry)
    entry.value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key)
    })
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) break
      this.#entries.delete(oldest)
    }
    // Each key is used with one type of value only: the key names the list.
    return entry.value as Promise<T>
  }
}
