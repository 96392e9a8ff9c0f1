import type { ReactNode } from 'react'
import { LIKELY } from '#shared/article/found.ts'
import type { FieldChange, QuoteChange, Rereading } from '#shared/reread/rereading.ts'
import { plural } from '../../ui/format.ts'
import { Redline } from '../../ui/redline.tsx'

type Props = {
  readonly rereading: Rereading
  readonly chosen: boolean
  /** Its differences are shown at once. */
  readonly open: boolean
  readonly onChoose: () => void
}

/** One article: whether to keep the new reading, and what it changes. */
export function RereadingCard({ rereading, chosen, open, onChoose }: Props): ReactNode {
  const { headline, fileName, doubt, fields, text, quotes, quotesKept } = rereading
  return (
    <section className="rereading" aria-label={headline}>
      <label className="rereading-head">
        <input type="checkbox" checked={chosen} onChange={onChoose} />
        <span>
          <b dir="auto">{headline || 'Headline unknown'}</b>
          <small>{fileName}</small>
        </span>
      </label>
      {doubt ? <p className="rereading-doubt">{doubt} It is kept only when you tick it.</p> : null}
      <details open={open}>
        <summary>{changesOf(rereading)}</summary>
        {fields.length > 0 ? (
          <table className="rereading-fields">
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Now</th>
                <th scope="col">Read again</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((change) => (
                <FieldRow key={change.field} change={change} />
              ))}
            </tbody>
          </table>
        ) : null}
        {text?.redline ? <Redline steps={text.redline} /> : null}
        {quotes.length > 0 ? (
          <ul className="rereading-quotes">
            {quotes.map((change, at) => (
              // The list is drawn once and never reordered.
              <li key={at} className={`rereading-${change.change}`}>
                {quoteWords(change)}
              </li>
            ))}
          </ul>
        ) : null}
        {quotesKept > 0 ? (
          <p className="rereading-kept">
            {quotesKept === 1
              ? '1 quote of yours keeps its words and place.'
              : `${plural(quotesKept, 'quote')} of yours keep their words and place.`}
          </p>
        ) : null}
      </details>
    </section>
  )
}

function FieldRow({ change }: { readonly change: FieldChange }): ReactNode {
  const { field, before, after, corrected } = change
  return (
    <tr>
      <th scope="row">{field}</th>
      <td>
        <Value value={before} />
      </td>
      <td>
        {corrected ? <em>stays as corrected by hand; read: </em> : null}
        <Value value={after} />
      </td>
    </tr>
  )
}

function Value({ value }: { readonly value: FieldChange['after'] }): ReactNode {
  if (value === null) return <em>unknown</em>
  const how = [value.sure < LIKELY ? 'likely' : '', value.how].filter(Boolean).join(', ')
  return (
    <>
      <span dir="auto">{value.text || '(nothing)'}</span>
      {how ? <small>{how}</small> : null}
    </>
  )
}

/** "3 fields, text: 4 words added and 2 removed, 1 quote" */
function changesOf({ fields, text, quotes }: Rereading): string {
  const words = text && `text: ${plural(text.added, 'word')} added, ${text.removed} removed`
  const counted = [
    fields.length > 0 ? plural(fields.length, 'field') : '',
    text?.added === 0 && text.removed === 0 ? 'text: only marks and spaces' : words,
    quotes.length > 0 ? plural(quotes.length, 'quote') : ''
  ]
  return counted.filter(Boolean).join(' · ') || 'Only how the parts of the text are told apart'
}

function quoteWords({ change, words, speaker, before }: QuoteChange): string {
  const who = speaker ?? 'speaker unknown'
  const quoted = `“${words}”`
  switch (change) {
    case 'gained':
      return `New: ${quoted}, ${who}`
    case 'dropped':
      return `No longer suggested: ${quoted}, ${who}`
    case 'attributed':
      return `${quoted}: ${who} instead of ${before ?? 'speaker unknown'}`
    case 'moved':
      return `Yours, its place to be confirmed: ${quoted}, ${who}`
    case 'lost':
      return `Yours, no longer found in the text: ${quoted}, ${who}`
  }
}
