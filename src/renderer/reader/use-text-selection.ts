import { useEffect, useState, type RefObject } from 'react'
import type { Place } from '../ui/primitives/menu.tsx'
import { trimSpan, type Span } from './segments.ts'
import { textOffset } from './text-offset.ts'

type Selected = { readonly span: Span; readonly place: Place }

/** What is selected in the article, as offsets into its canonical text, and where a button beside it would stand. */
export function useTextSelection(box: RefObject<HTMLElement | null>, text: string): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const read = (): void => setSelected(box.current ? selectionIn(box.current, text) : null)
    const element = box.current
    document.addEventListener('selectionchange', read)
    element?.addEventListener('scroll', read)
    return () => {
      document.removeEventListener('selectionchange', read)
      element?.removeEventListener('scroll', read)
    }
  }, [box, text])
  return selected
}

function selectionIn(root: HTMLElement, text: string): Selected | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root) || !root.contains(selection.anchorNode)) return null
  const start = textOffset(root, range.startContainer, range.startOffset, 'start')
  const end = textOffset(root, range.endContainer, range.endOffset, 'end')
  const span = start !== null && end !== null && start < end ? trimSpan(text, { start, end }) : null
  if (!span) return null
  const lines = range.getClientRects()
  const first = lines[0] ?? range.getBoundingClientRect()
  const frame = root.getBoundingClientRect()
  return { span, place: { x: first.left + first.width / 2, y: Math.max(first.top, frame.top + 40) } }
}
