const SHOWN = 100

/** What a check found; the first hundred in words, the rest as a number. */
export class Findings {
  readonly #sentences: string[] = []
  #more = 0

  add(sentence: string): void {
    if (this.#sentences.length < SHOWN) this.#sentences.push(sentence)
    else this.#more += 1
  }

  expect(sound: boolean, sentence: string): void {
    if (!sound) this.add(sentence)
  }

  sentences(): string[] {
    return this.#more === 0
      ? this.#sentences
      : [...this.#sentences, `And ${String(this.#more)} more problems.`]
  }
}
