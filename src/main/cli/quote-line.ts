import type { FoundQuote } from '#shared/quotes/found-quote.ts'

/** A quote as the command line prints it: the mention as words, with its place beside it. */
export function quoteLine({ mention, ...quote }: FoundQuote): Record<string, unknown> {
  return {
    ...quote,
    mention: mention?.text ?? null,
    speakerStart: mention?.start ?? null,
    speakerEnd: mention?.end ?? null
  }
}
