import type { ReactNode } from 'react'
import type { Article } from '#shared/article/article.ts'
import type { Caption } from '#shared/article/draft.ts'
import type { Found } from '#shared/article/found.ts'
import type { Command } from '#shared/operations/command.ts'
import { formatCount, formatWhen, languageName } from '../../ui/format.ts'
import { main } from '../../ui/main-client.ts'
import { FactRow } from './fact-row.tsx'

type Field = Extract<Command, { do: 'articles:correct' }>['field']
type Fact = {
  readonly label: string
  readonly found: Found<unknown> | null
  readonly words: string
  /** A field that a person may correct, with the text to start from. */
  readonly edit?: { readonly field: Field; readonly text: string }
  /** Left out when unknown: only the main facts say "unknown". */
  readonly optional?: true
}

const text = (found: Found<string> | null): string => found?.value ?? ''
const when = (found: Found<string> | null): string => (found ? formatWhen(found.value) : '')

function factsOf(article: Article, captions: readonly Caption[]): readonly Fact[] {
  const { source, published, updated, eventDate, bylines, dateline, agency, section, language } = article
  const names = bylines?.value.join('; ') ?? ''
  const line = dateline?.value
  const captionDate = captions.find(({ date }) => date !== null)?.date
  const fromCaption = captionDate ? { value: captionDate, how: 'date in a caption', sure: 1 } : null
  return [
    { label: 'Source', found: source, words: text(source), edit: { field: 'source', text: text(source) } },
    { label: 'Byline', found: bylines, words: names, edit: { field: 'bylines', text: names } },
    {
      label: 'Published',
      found: published,
      words: when(published),
      edit: { field: 'published', text: text(published) }
    },
    { label: 'Updated', found: updated, words: when(updated), optional: true },
    { label: 'Event date', found: eventDate, words: when(eventDate), optional: true },
    {
      label: 'Caption date',
      found: eventDate ? null : fromCaption,
      words: when(fromCaption),
      optional: true
    },
    {
      label: 'Dateline',
      found: dateline,
      words: [line?.place, line?.date ? formatWhen(line.date) : null, line?.agency]
        .filter(Boolean)
        .join(', '),
      optional: true
    },
    {
      label: 'Agency',
      found: agency,
      words: text(agency),
      edit: { field: 'agency', text: text(agency) },
      optional: true
    },
    {
      label: 'Section',
      found: section,
      words: text(section),
      edit: { field: 'section', text: text(section) },
      optional: true
    },
    { label: 'Page', found: article.page ?? null, words: text(article.page ?? null), optional: true },
    {
      label: 'Edition',
      found: article.edition ?? null,
      words: text(article.edition ?? null),
      optional: true
    },
    {
      label: 'Language',
      found: language,
      words: language ? languageName(language.value) : '',
      edit: { field: 'language', text: text(language) }
    },
    { label: 'Slug', found: article.slug, words: text(article.slug), optional: true },
    { label: 'Rights', found: article.rights, words: text(article.rights), optional: true }
  ]
}

type Props = { readonly article: Article; readonly captions: readonly Caption[] }

/** What is known of the article, each with how it was found; unknowns and guesses are said. */
export function ArticleFacts({ article, captions }: Props): ReactNode {
  const { url } = article
  const shown = factsOf(article, captions).filter(({ found, optional }) => found !== null || !optional)
  return (
    <section aria-label="Article">
      <h2 className="pane-title">Article</h2>
      <dl className="facts">
        {shown.map(({ label, found, words, edit }) => (
          <FactRow
            key={`${article.id} ${label}`}
            label={label}
            found={found}
            words={words}
            articleId={article.id}
            {...(edit ? { edit } : {})}
          />
        ))}
        {url ? (
          <>
            <dt>Address</dt>
            <dd>
              <button
                type="button"
                className="fact-link"
                title={url.value}
                onClick={() => void main.request('link:open', { url: url.value })}
              >
                {url.value.replace(/^https?:\/\/(www\.)?/, '')}
              </button>
            </dd>
          </>
        ) : null}
        <dt>Length</dt>
        <dd>{formatCount(article.words)} words</dd>
      </dl>
    </section>
  )
}
