import './quote-card.css'
import type { ReactNode } from 'react'
import type { Quote } from '#shared/quotes/quote.ts'
import { confidenceWords } from './confidence-words.ts'
import { Button } from './primitives/button.tsx'
import { KeyHint } from './primitives/key-hint.tsx'
import {
  acceptQuotes,
  collectQuotes,
  copyQuotes,
  deleteQuote,
  editQuote,
  noteQuotes,
  openSpeakerOf,
  placeQuote,
  reattributeQuotes,
  rejectQuotes,
  resetQuotes,
  showLineage,
  tagQuotes,
  type QuoteSubject
} from './quote-actions.ts'
import { useSpeakerNames } from './speaker-names.ts'

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
  const nameOf = useSpeakerNames()
  const name = speaker.name === null ? null : nameOf(speaker.name)
  const office = [speaker.role, speaker.affiliation].filter(Boolean).join(', ')
  return (
    <div className={`quote-card ${active ? 'is-active' : ''} quote-${quote.state}`}>
      <blockquote dir="auto">{quote.exact}</blockquote>
      <p className="quote-who" dir="auto">
        {name ?? speaker.mention ?? 'Speaker unknown'}
        {name === speaker.name ? null : <span> printed as “{speaker.name}”</span>}
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
      <QuoteButtons subject={subject} active={active} />
    </div>
  )
}

/** What the state asks for next; the active quote, which takes the keys, shows all that they do. */
function QuoteButtons({ subject, active }: Pick<Props, 'subject' | 'active'>): ReactNode {
  const { state, kind, anchor } = subject.quote
  const kept = state === 'accepted' || state === 'edited'
  // Only the active quote's buttons are stops of the Tab key: ten quotes would make fifty.
  const tab = active ? 0 : -1
  return (
    <div className="quote-actions">
      {anchor === 'exact' ? null : (
        <>
          <Button look="small" tabIndex={tab} onClick={() => void placeQuote([subject])}>
            {anchor === 'moved' ? 'confirm place' : 'find its place'} <KeyHint of="place-quote" bare />
          </Button>
          <Button look="small" tabIndex={tab} onClick={() => deleteQuote(subject.quote)}>
            delete
          </Button>
        </>
      )}
      {kept ? (
        <Button look="small" tabIndex={tab} aria-pressed onClick={() => resetQuotes([subject])}>
          ✓ {kind === 'manual' ? 'made by hand' : state}
        </Button>
      ) : (
        <Button look="small" tabIndex={tab} onClick={() => acceptQuotes([subject])}>
          accept <KeyHint of="accept" bare />
        </Button>
      )}
      {kept && !active ? null : (
        <Button look="small" tabIndex={tab} onClick={() => editQuote([subject])}>
          edit <KeyHint of="edit" bare />
        </Button>
      )}
      {active ? (
        <Button look="small" tabIndex={tab} onClick={() => reattributeQuotes([subject])}>
          who <KeyHint of="re-attribute" bare />
        </Button>
      ) : null}
      {state === 'rejected' || (kept && !active) ? null : (
        <Button look="small" tabIndex={tab} onClick={() => rejectQuotes([subject])}>
          reject <KeyHint of="reject" bare />
        </Button>
      )}
      {kept || active ? (
        <>
          <Button look="small" tabIndex={tab} onClick={() => void copyQuotes([subject])}>
            copy <KeyHint of="copy" bare />
          </Button>
          <Button look="small" tabIndex={tab} onClick={() => noteQuotes([subject])}>
            note <KeyHint of="note" bare />
          </Button>
        </>
      ) : null}
      {active ? (
        <>
          <Button look="small" tabIndex={tab} onClick={() => tagQuotes([subject])}>
            tag <KeyHint of="tag-quote" bare />
          </Button>
          <Button look="small" tabIndex={tab} onClick={() => collectQuotes([subject])}>
            gather <KeyHint of="collect-quote" bare />
          </Button>
          <Button look="small" tabIndex={tab} onClick={() => showLineage([subject])}>
            where else <KeyHint of="lineage" bare />
          </Button>
          {subject.quote.speaker.name === null ? null : (
            <Button look="small" tabIndex={tab} onClick={() => void openSpeakerOf([subject])}>
              speaker <KeyHint of="speaker-page" bare />
            </Button>
          )}
        </>
      ) : null}
    </div>
  )
}

/** The engine's own reason, with how sure it is; what a person made or changed says so. */
function why({ kind, state, reason, confidence }: Quote): string {
  if (kind === 'manual') return 'chosen by hand'
  if (state === 'edited') return 'corrected by hand'
  return `${confidenceWords(confidence)}: ${reason}`
}
