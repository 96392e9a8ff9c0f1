import './export-dialog.css'
import { useState, type ReactNode } from 'react'
import type { ExportOf, WrittenFile } from '#shared/export/export-request.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { Button } from '../ui/primitives/button.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { requestOf, useExportChoices } from './export-choices.ts'
import { ExportOptions } from './export-options.tsx'
import { ExportPreviewPane } from './export-preview-pane.tsx'
import { sizeWords, waitingWords } from './preview-words.ts'
import { saveExport } from './save-export.ts'
import { usePreview } from './use-preview.ts'
import { WrittenFiles } from './written-files.tsx'

type Props = { readonly of: ExportOf; readonly title: string }

/** Choices on the left, what would be written on the right; after saving, what was written and where. */
export function ExportForm({ of, title: proposed }: Props): ReactNode {
  const [title, setTitle] = useState(proposed)
  const [written, setWritten] = useState<readonly WrittenFile[] | null>(null)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const request = requestOf(of, title, useExportChoices())
  const preview = usePreview(request)
  const size = preview.shown ? sizeWords(preview.shown.preview) : ''
  const ready = request !== null && !preview.working && preview.problem === null

  const save = async (): Promise<void> => {
    if (!request) return
    setSaving(true)
    setProblem(null)
    const result = await saveExport(request)
    setSaving(false)
    if (!result.ok) setProblem(result.error.message)
    else if (result.value) setWritten(result.value)
  }

  if (written) return <WrittenFiles files={written} onBack={() => setWritten(null)} />
  return (
    <Dialog
      title="Export"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <span
            className={problem === null ? 'export-foot-note' : 'export-foot-note problem-text'}
            role="status"
          >
            {problem ?? waitingWords(request, preview) ?? size}
          </span>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button look="primary" disabled={!ready || saving} onClick={() => void save()}>
            {saving ? 'Saving…' : 'Save…'}
          </Button>
        </>
      }
    >
      <div className="export">
        <ExportOptions of={of} title={title} onTitle={setTitle} disabled={saving} />
        <ExportPreviewPane {...preview} />
      </div>
    </Dialog>
  )
}
