import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Article } from '#shared/article/article.ts'
import { apply } from '../../ui/operations.ts'

const PAUSE_MS = 1000

/** A note on the article: kept a second after the last key, when the field is left, and when another article is opened. */
export function ArticleNote({ article }: { readonly article: Article }): ReactNode {
  const [text, setText] = useState(article.note)
  const [known, setKnown] = useState(article.note)
  const pending = useRef<string | null>(null)
  // Undo, or another window, changed the note: what is being typed here wins until it is saved.
  if (known !== article.note) {
    setKnown(article.note)
    if (text === known) setText(article.note)
  }
  const save = useRef((): void => undefined)
  useEffect(() => {
    save.current = () => {
      const note = pending.current
      pending.current = null
      if (note !== null && note !== article.note) {
        void apply({ do: 'articles:note', ids: [article.id], note })
      }
    }
  })
  useEffect(() => {
    if (pending.current === null) return undefined
    const timer = setTimeout(() => save.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => save.current(), [])
  return (
    <section aria-label="Note">
      <h2 className="pane-title">
        Note{' '}
        <span className="note-state">{text === article.note ? (text ? 'saved' : '') : 'not saved yet'}</span>
      </h2>
      <textarea
        className="input article-note"
        aria-label="Note"
        rows={3}
        placeholder="Write a note…"
        value={text}
        onChange={(event) => {
          pending.current = event.target.value
          setText(event.target.value)
        }}
        onBlur={() => save.current()}
      />
    </section>
  )
}
