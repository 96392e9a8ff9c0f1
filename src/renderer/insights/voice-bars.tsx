import type { ReactNode } from 'react'
import type { VoiceCount } from '#shared/insights/insights.ts'
import { formatCount, plural } from '../ui/format.ts'
import { showArticlesBehind } from './articles-behind.ts'
import { Figure } from './figure.tsx'

type Props = { readonly title: string; readonly note: string; readonly voices: readonly VoiceCount[] }

/** Speakers by how often they are quoted; each bar lists their articles. */
export function VoiceBars({ title, note, voices }: Props): ReactNode {
  const most = voices[0]?.quotes ?? 1
  const open = (name: string) => (): void => showArticlesBehind([{ field: 'speaker', value: name }])
  const table = {
    head: ['Speaker', 'Quotes', 'Articles'],
    rows: voices.map(({ name, quotes, articles }) => ({
      cells: [name, formatCount(quotes), formatCount(articles)],
      onOpen: open(name)
    }))
  }
  return (
    <Figure title={title} note={note} table={table}>
      <ol className="voice-bars">
        {voices.map(({ name, quotes, articles }) => (
          <li key={name}>
            <button
              type="button"
              aria-label={`${name}: ${plural(quotes, 'quote')} in ${plural(articles, 'article')}`}
              title={`${name}: ${plural(quotes, 'quote')} in ${plural(articles, 'article')}`}
              onClick={open(name)}
            >
              <span className="voice-name" dir="auto">
                {name}
              </span>
              <svg className="voice-bar" aria-hidden="true">
                <rect width={`${(quotes / most) * 100}%`} height="100%" rx="2" />
              </svg>
              <span className="voice-count">{formatCount(quotes)}</span>
            </button>
          </li>
        ))}
      </ol>
    </Figure>
  )
}
