import './quote-card.css'
import type { ReactNode } from 'react'
import type { Quote } from '#shared/quotes/quote.ts'
import { confidenceWords } from './confidence-words.ts'
import { Button } from './primitives/button.tsx'
import { KeyHint } from './primitives/key-hint.tsx'
import {
  acceptQuotes,
  copyQuotes,
  editQuote,
  noteQuotes,
  rejectQuotes,
  resetQuotes,
  type QuoteSubject
} from './quote-actions.ts'

type Props = {
  readonly subject: QuoteSubject
  /** The quote that the single keys act on. */
  readonly active: boolean
  /** Where it was printed, for lists over several articles. */
  readonly printed?: string
}

/** A quote with who said it, why the app thinks so, and what can be done with it. */
export function QuoteCard({ subject, active, printed }: Props): ReactNode {
  const { quote } = subject
  const { speaker, chain, note } = quote
  const kept = quote.state === 'accepted' || quote.state === 'edited'
  const office = [speaker.role, speaker.affiliation].filter(Boolean).join(', ')
  return (
    <div className={`quote-card ${active ? 'is-active' : ''} quote-${quote.state}`}>
      <blockquote dir="auto">{quote.exact}</blockquote>
      <p className="quote-who" dir="auto">
        {speaker.name ?? speaker.mention ?? 'Speaker unknown'}
      </p>
      {office ? <p className="quote-office">{office}</p> : null}
      <p className="quote-why">
        {[why(quote), chain.length > 0 ? `reported by ${chain.join(', ')}` : ''].filter(Boolean).join(' · ')}
      </p>
      {quote.anchor === 'exact' ? null : (
        <p className="quote-moved">
          {quote.anchor === 'moved' ? 'Moved in the text: confirm' : 'No longer found in the text'}
        </p>
      )}
      {note ? <p className="quote-note">{note}</p> : null}
      {printed ? <p className="quote-why">{printed}</p> : null}
      <div className="quote-actions">
        {kept ? (
          <Button look="small" aria-pressed onClick={() => resetQuotes([subject])}>
            ✓ {quote.kind === 'manual' ? 'made by hand' : quote.state}
          </Button>
        ) : (
          <Button look="small" onClick={() => acceptQuotes([subject])}>
            accept <KeyHint of="accept" bare />
          </Button>
        )}
        <Button look="small" onClick={() => editQuote([subject])}>
          edit <KeyHint of="edit" bare />
        </Button>
        {quote.state === 'rejected' ? null : (
          <Button look="small" onClick={() => rejectQuotes([subject])}>
            reject <KeyHint of="reject" bare />
          </Button>
        )}
        <Button look="small" onClick={() => void copyQuotes([subject])}>
          copy <KeyHint of="copy" bare />
        </Button>
        <Button look="small" onClick={() => noteQuotes([subject])}>
          note <KeyHint of="note" bare />
        </Button>
      </div>
    </div>
  )
}

/** The engine's own reason, with how sure it is; what a person made or changed says so. */
function why({ kind, state, reason, confidence }: Quote): string {
  if (kind === 'manual') return 'chosen by hand'
  if (state === 'edited') return 'corrected by hand'
  return `${confidenceWords(confidence)}: ${reason}`
}
