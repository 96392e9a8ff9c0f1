import { memo, useMemo, type ReactNode } from 'react'
import { highlight } from '#shared/query/highlight.ts'
import { readQuery } from '#shared/query/read-query.ts'

type Props = { readonly text: string; readonly search: string; readonly language?: string | null }

/** A short text with the search's words marked. */
export const Highlighted = memo(function Highlighted({ text, search, language = null }: Props): ReactNode {
  const hits = useMemo(
    () => (search.trim() ? highlight(readQuery(search).tree, text, language) : []),
    [search, text, language]
  )
  if (hits.length === 0) return text
  const parts: ReactNode[] = []
  let at = 0
  for (const [start, end] of hits) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(text.slice(at))
  return parts
})
