import './pdf-preview.css'
import { useCallback, useState, type ReactNode } from 'react'
import type { ExportRequest } from '#shared/export/export-request.ts'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { PdfPage } from './pdf-page.tsx'
import { usePdf } from './use-pdf.ts'
import { VirtualRows } from './virtual-rows.tsx'

type Props = { readonly pdf: Uint8Array; readonly pages: number; readonly paper: ExportRequest['paper'] }

/** Height by width. */
const proportions = { A4: 297 / 210, Letter: 11 / 8.5 } as const
const WIDEST = 720
const MARGIN = 24

/** The pages of the very file that would be written, drawn as they are scrolled to. */
export function PdfPreview({ pdf, pages, paper }: Props): ReactNode {
  const { document, problem } = usePdf(pdf)
  const [room, setRoom] = useState(0)
  const measure = useCallback((element: HTMLDivElement | null) => {
    if (!element) return undefined
    const watch = new ResizeObserver(() => setRoom(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const width = Math.floor(Math.min(WIDEST, Math.max(0, room - 2 * MARGIN)))
  const height = Math.round(width * proportions[paper])
  if (problem !== null) return <EmptyState title="The preview could not be drawn">{problem}</EmptyState>
  return (
    <div className="pdf-preview" ref={measure}>
      {width > 0 ? (
        <VirtualRows
          label={`Preview, ${pages} pages`}
          count={pages}
          rowHeight={height}
          gap={16}
          padding={MARGIN}
          renderRow={(index) => (
            <PdfPage document={document} number={index + 1} pages={pages} width={width} height={height} />
          )}
        />
      ) : null}
    </div>
  )
}
