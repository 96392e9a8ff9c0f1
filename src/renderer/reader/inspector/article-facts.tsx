import { useState, type ReactNode } from 'react'
import type { Article } from '#shared/article/article.ts'
import { BY_HAND, type Correctable } from '#shared/article/correctable.ts'
import type { Caption } from '#shared/article/draft.ts'
import type { Found } from '#shared/article/found.ts'
import { fieldLabels, typedValue } from '../../ui/correctable-words.ts'
import { formatCount, formatWhen, languageName } from '../../ui/format.ts'
import { main } from '../../ui/main-client.ts'
import { Button } from '../../ui/primitives/button.tsx'
import { FactRow } from './fact-row.tsx'

type Fact = {
  readonly label: string
  readonly found: Found<unknown> | null
  readonly words: string
  /** How it was found, where no confidence was given with it. */
  readonly how?: string
  /** The field that a person corrects by it, if any. */
  readonly field: Correctable | null
}

/** Facts that say "unknown"; the others are left out until all are asked for. */
const always: ReadonlySet<Correctable | null> = new Set(['source', 'bylines', 'published', 'language'])
/** Headline and dek stand in the reader, names on chips of their own: here only when all fields are asked for. */
const shownElsewhere: ReadonlySet<Correctable | null> = new Set([
  'headline',
  'dek',
  'people',
  'places',
  'organisations'
])
const others: readonly Correctable[] = [
  'section',
  'page',
  'edition',
  'language',
  'slug',
  'rights',
  'embargoUntil',
  'people',
  'places',
  'organisations'
]

const dated = ({ place, date, agency }: NonNullable<Article['dateline']>['value']): string =>
  [place, date ? formatWhen(date) : null, agency].filter(Boolean).join(', ')

function factsOf(article: Article, captions: readonly Caption[]): readonly Fact[] {
  const fact = (field: Correctable): Fact => {
    const typed = typedValue(article, field)
    const found = foundOf(article, field)
    const how = found?.how === '' ? { how: namesHow(article, field) } : {}
    return { label: fieldLabels[field], found, words: inWords(field, typed), field, ...how }
  }
  const { dateline, eventDate } = article
  const captionDate = captions.find(({ date }) => date !== null)?.date
  const fromCaption = captionDate ? { value: captionDate, how: 'date in a caption', sure: 1 } : null
  return [
    fact('headline'),
    fact('dek'),
    fact('source'),
    fact('bylines'),
    fact('published'),
    fact('updated'),
    fact('eventDate'),
    {
      label: 'Caption date',
      found: eventDate ? null : fromCaption,
      words: fromCaption ? formatWhen(fromCaption.value) : '',
      field: null
    },
    {
      label: 'Dateline',
      found: dateline,
      words: dateline ? dated(dateline.value) : '',
      field: 'datelinePlace'
    },
    fact('agency'),
    ...others.map(fact),
    fact('url')
  ]
}

const namesHow = ({ corrected }: Article, field: Correctable): string =>
  corrected?.includes(field) ? BY_HAND : 'named in the text or listed in the file'

function foundOf(article: Article, field: Correctable): Found<unknown> | null {
  switch (field) {
    case 'datelinePlace':
      return article.dateline
    case 'people':
    case 'places':
    case 'organisations': {
      const value = article.names?.[field] ?? []
      return value.length === 0 ? null : { value, how: '', sure: 1 }
    }
    default:
      return article[field] ?? null
  }
}

function inWords(field: Correctable, typed: string): string {
  if (typed === '') return ''
  if (field === 'language') return languageName(typed)
  const isDate =
    field === 'published' || field === 'updated' || field === 'eventDate' || field === 'embargoUntil'
  return isDate ? formatWhen(typed) : typed
}

type Props = { readonly article: Article; readonly captions: readonly Caption[] }

/** What is known of the article, each with how it was found and how sure; unknowns and guesses are said. */
export function ArticleFacts({ article, captions }: Props): ReactNode {
  const [all, showAll] = useState(false)
  const facts = factsOf(article, captions)
  const shown = facts.filter(
    ({ found, field }) =>
      (found !== null && !shownElsewhere.has(field)) || always.has(field) || (all && field !== null)
  )
  const { url } = article
  return (
    <section aria-label="Article">
      <h2 className="pane-title">Article</h2>
      <dl className="facts">
        {shown.map(({ label, found, words, how, field }) => (
          <FactRow
            key={`${article.id} ${label}`}
            label={label}
            found={found}
            words={words}
            articleId={article.id}
            {...(how === undefined ? {} : { how })}
            {...(field ? { edit: { field, text: typedValue(article, field) } } : {})}
            {...(field === 'url' && url ? { link: () => openLink(url.value) } : {})}
          />
        ))}
        <dt>Length</dt>
        <dd>{formatCount(article.words)} words</dd>
      </dl>
      <Button look="small" aria-expanded={all} onClick={() => showAll(!all)}>
        {all ? 'Only what is known' : 'All fields'}
      </Button>
    </section>
  )
}

const openLink = (url: string): void => void main.request('link:open', { url })
