import type { ReactNode } from 'react'
import type { DraftQuote } from '../ui/draft-check.ts'
import { checkedWords } from '../ui/verdict-words.ts'

type Props = {
  readonly text: string
  readonly quotes: readonly DraftQuote[]
  readonly chosen: number
  readonly onChoose: (at: number) => void
}

/** The draft with its quoted stretches marked by what was found. */
export function CheckedDraft({ text, quotes, chosen, onChoose }: Props): ReactNode {
  const parts: ReactNode[] = []
  let end = 0
  quotes.forEach((quote, at) => {
    // Stretches may nest: the inner one is marked in its card only.
    if (quote.start < end) return
    parts.push(text.slice(end, quote.start))
    const { checked } = quote
    parts.push(
      // A button cannot break over lines like the words around it.
      <span
        key={quote.start}
        role="button"
        tabIndex={0}
        className={`verbatim-mark verbatim-${checked?.verdict ?? 'waiting'}`}
        aria-current={at === chosen}
        title={checked ? checkedWords(checked) : 'Comparing…'}
        onClick={() => onChoose(at)}
        onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && onChoose(at)}
      >
        {text.slice(quote.start, quote.end)}
      </span>
    )
    end = quote.end
  })
  parts.push(text.slice(end))
  return (
    <article className="verbatim-draft" dir="auto" aria-label="Draft">
      {parts}
    </article>
  )
}
