import './check-screen.css'
import { useState, type ReactNode } from 'react'
import { clearDraft, editDraft, useDraftCheck } from '../ui/draft-check.ts'
import { plural } from '../ui/format.ts'
import { Button } from '../ui/primitives/button.tsx'
import { CheckedDraft } from './checked-draft.tsx'
import { CheckedQuoteCard } from './checked-quote-card.tsx'
import { DraftForm } from './draft-form.tsx'

/** Every quoted stretch of a draft beside what the archive says of it. */
export function CheckScreen(): ReactNode {
  const { title, text, quotes, problem } = useDraftCheck()
  const [chosen, setChosen] = useState(0)
  if (quotes === null) return <DraftForm text={text} problem={problem} />
  const waiting = quotes.filter(({ checked }) => checked === null).length
  const trouble = quotes.filter(({ checked }) => checked !== null && checked.verdict !== 'exact').length
  return (
    <section className="verbatim" aria-label="Check quotes" data-pane="list">
      <header className="verbatim-head">
        <h2 aria-live="polite">
          {waiting > 0
            ? `Comparing… ${String(quotes.length - waiting)} of ${plural(quotes.length, 'quote')}`
            : quotes.length === 0
              ? 'No quotation marks in this text'
              : trouble === 0
                ? `All ${plural(quotes.length, 'quote')} word for word`
                : `${String(trouble)} of ${plural(quotes.length, 'quote')} to look at`}
        </h2>
        {title ? <span className="verbatim-title">{title}</span> : null}
        <span className="verbatim-space" />
        <Button onClick={editDraft}>Edit the text</Button>
        <Button onClick={clearDraft}>Check another</Button>
      </header>
      {problem ? (
        <p className="verbatim-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="verbatim-panes">
        <CheckedDraft text={text} quotes={quotes} chosen={chosen} onChoose={setChosen} />
        <ol className="verbatim-results" aria-label="Results">
          {quotes.map((quote, at) => (
            <li key={quote.start}>
              <CheckedQuoteCard
                quote={text.slice(quote.start, quote.end)}
                checked={quote.checked}
                chosen={at === chosen}
                onChoose={() => setChosen(at)}
              />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
