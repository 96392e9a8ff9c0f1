import type { ReactNode } from 'react'
import { openDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { Button } from '../ui/primitives/button.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'

type Props = {
  readonly ids: readonly number[]
  readonly inTrash: boolean
  readonly onTrash: () => void
}

/** What can be done with several articles at once: takes the place of the list's bar, so that no row moves. */
export function BulkBar({ ids, inTrash, onTrash }: Props): ReactNode {
  const picks = ids.map((articleId) => ({ articleId, quoteId: null }))
  return (
    <div className="bulk-bar" role="toolbar" aria-label="Selected articles">
      <b aria-live="polite">{plural(ids.length, 'article')} selected</b>
      <Button look="small" onClick={() => openDialog({ kind: 'tag', articleIds: ids })}>
        Tag <KeyHint of="tag" bare />
      </Button>
      <Button look="small" onClick={() => openDialog({ kind: 'collect', picks })}>
        Gather <KeyHint of="collect" bare />
      </Button>
      <Button look="small" onClick={() => openDialog({ kind: 'correct', articleIds: ids })}>
        Correct <KeyHint of="correct" bare />
      </Button>
      <Button
        look="small"
        onClick={() =>
          openDialog({ kind: 'export', of: { kind: 'articles', ids: [...ids] }, title: 'Selected articles' })
        }
      >
        Export
      </Button>
      <Button look="small" onClick={onTrash}>
        {inTrash ? 'Restore' : 'Trash'} <KeyHint of="trash" bare />
      </Button>
    </div>
  )
}
