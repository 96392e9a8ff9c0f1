import type { ReactNode } from 'react'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { ProgressBar } from '../ui/primitives/progress-bar.tsx'
import { MarkdownPreview } from './markdown-preview.tsx'
import { PdfPreview } from './pdf-preview.tsx'
import type { PreviewState } from './use-preview.ts'

/** What would be written; the one before stays, dimmed, while a newer one is made. */
export function ExportPreviewPane({ shown, problem, working }: PreviewState): ReactNode {
  return (
    <section
      className={`export-preview ${working ? 'export-preview-old' : ''}`}
      data-format={shown?.preview.format}
      aria-label="Preview"
      aria-busy={working}
    >
      {problem !== null ? (
        <EmptyState title={problem.code === 'nothing-to-export' ? 'Nothing to export' : 'No preview'}>
          {problem.message}
        </EmptyState>
      ) : shown?.preview.format === 'pdf' ? (
        <PdfPreview pdf={shown.preview.pdf} pages={shown.preview.pages} paper={shown.request.paper} />
      ) : shown ? (
        <MarkdownPreview files={shown.preview.files} />
      ) : null}
      {working ? (
        <div className="export-working">
          Making the preview…
          <ProgressBar label="Making the preview" value={0} max={0} />
        </div>
      ) : null}
    </section>
  )
}
