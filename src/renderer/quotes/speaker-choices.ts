import type { Quote, Speaker } from '#shared/quotes/quote.ts'

export type SpeakerChoice = {
  readonly name: string
  /** Why it is offered among the first; empty for the rest of the archive. */
  readonly where: string
  /** What the article calls this speaker elsewhere. */
  readonly office: Pick<Speaker, 'role' | 'affiliation'> | null
}

/** Who can have spoken: who speaks in this article, who is named in it, and everyone else, each once. */
export function speakerChoices(
  people: readonly string[],
  quotes: readonly Pick<Quote, 'speaker'>[],
  known: readonly { readonly name: string }[]
): readonly SpeakerChoice[] {
  const choices = new Map<string, SpeakerChoice>()
  const add = (choice: SpeakerChoice): void => {
    if (!choices.has(choice.name)) choices.set(choice.name, choice)
  }
  for (const { speaker } of quotes) {
    const { name, role, affiliation } = speaker
    if (name !== null) add({ name, where: 'speaks in this article', office: { role, affiliation } })
  }
  for (const name of people) add({ name, where: 'named in this article', office: null })
  for (const { name } of known) add({ name, where: '', office: null })
  return [...choices.values()]
}
