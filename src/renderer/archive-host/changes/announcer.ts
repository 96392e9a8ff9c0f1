import type { Topic } from '#shared/ipc/archive-contract.ts'

/** Windows ask again for what changed: soon for what a person did, calmly while an import pours in thousands. */
const pauses = { soon: 100, calm: 1000 } as const
export type Pace = keyof typeof pauses

/** Tells the ports what to ask for again: the first change at once, those that follow together. */
export class Announcer {
  readonly #tell: (topics: Topic[]) => void
  #pending = new Set<Topic>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #due = Infinity
  #last = -Infinity

  constructor(tell: (topics: Topic[]) => void) {
    this.#tell = tell
  }

  announce(changed: Iterable<Topic>, pace: Pace = 'soon'): void {
    for (const topic of changed) this.#pending.add(topic)
    if (this.#pending.size === 0) return
    const due = Math.max(performance.now(), this.#last + pauses[pace])
    if (due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => this.#send(), due - performance.now())
  }

  #send(): void {
    const topics = [...this.#pending]
    this.#pending = new Set()
    this.#due = Infinity
    this.#last = performance.now()
    this.#tell(topics)
  }
}
