import { useEffect, useState, type ReactNode } from 'react'
import type { BackupPreview } from '#shared/backup/backup-file.ts'
import type { Result } from '#shared/result.ts'
import { formatMoment, plural } from '../ui/format.ts'
import { main } from '../ui/main-client.ts'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { tell, tellProblem } from '../ui/toasts.ts'

type Props = { readonly path: string; readonly onClose: () => void }

/** What a backup holds and what restoring it would do, before it is done. */
export function RestoreDialog({ path, onClose }: Props): ReactNode {
  const [preview, setPreview] = useState<Result<BackupPreview> | null>(null)
  const [working, setWorking] = useState(false)
  useEffect(() => {
    let here = true
    void main.request('backups:preview', { path }).then((found) => {
      if (here) setPreview(found)
    })
    return () => {
      here = false
    }
  }, [path])

  async function restore(): Promise<void> {
    setWorking(true)
    const restored = await main.request('backups:restore', { path })
    if (restored.ok) tell(restored.value.message)
    else tellProblem(restored.error.message)
    onClose()
  }

  return (
    <FormDialog
      title="Restore a backup"
      size="medium"
      submit={working ? 'Restoring…' : 'Replace the archive'}
      disabled={working || !preview?.ok}
      onSubmit={() => void restore()}
      onClose={onClose}
    >
      <p className="restore-path">{path}</p>
      {preview === null ? (
        <p aria-live="polite">Reading every byte of it, to be sure that it is sound…</p>
      ) : null}
      {preview?.ok === false ? <p role="alert">It cannot be restored. {preview.error.message}</p> : null}
      {preview?.ok ? <Holds {...preview.value} /> : null}
    </FormDialog>
  )
}

function Holds({
  made,
  articles,
  quotes,
  tags,
  collections,
  originals,
  leftOut,
  here
}: BackupPreview): ReactNode {
  return (
    <>
      <p>
        Made on <b>{formatMoment(made)}</b>; every byte is sound. It holds {plural(articles, 'article')},{' '}
        {plural(quotes, 'quote')}, {plural(tags, 'tag')}, {plural(collections, 'collection')} and{' '}
        {plural(originals, 'original')}.
      </p>
      {leftOut > 0 ? (
        <p>Damaged already when it was made, and not in it: {plural(leftOut, 'original')}.</p>
      ) : null}
      {here ? (
        <p className="restore-warning">
          <b>It replaces this archive as a whole</b> ({plural(here.articles, 'article')}); the two are not
          merged. Whatever was imported, tagged or written since then will be gone from the archive
          {here.originalsOnlyHere > 0 ? `, among it ${plural(here.originalsOnlyHere, 'original')}` : ''}. The
          archive is backed up first, so you can come back.
        </p>
      ) : null}
    </>
  )
}
