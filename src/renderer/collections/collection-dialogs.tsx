import type { ReactNode } from 'react'
import { useOpenDialog } from '../ui/dialogs.ts'
import { CollectDialog } from './collect-dialog.tsx'
import { CollectionEditDialog } from './collection-edit-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NoteItemDialog } from './note-item-dialog.tsx'
import { TagEditDialog } from './tag-edit-dialog.tsx'
import { TagPickerDialog, TagQuotesDialog } from './tag-picker-dialog.tsx'

/** Draws the dialogs of this room when they are asked for. */
export function CollectionDialogs(): ReactNode {
  const open = useOpenDialog()
  switch (open?.kind) {
    case 'tag':
      return <TagPickerDialog articleIds={open.articleIds} />
    case 'tag-quotes':
      return <TagQuotesDialog quoteIds={open.quoteIds} />
    case 'collect':
      return <CollectDialog picks={open.picks} />
    case 'correct':
      return <CorrectDialog articleIds={open.articleIds} />
    case 'tag-edit':
      return <TagEditDialog tagId={open.tagId} parentId={open.parentId} />
    case 'collection-edit':
      return <CollectionEditDialog collectionId={open.collectionId} parentId={open.parentId} />
    case 'note-item':
      return <NoteItemDialog itemId={open.itemId} note={open.note} />
    case 'move':
      return <MoveDialog what={open.what} id={open.id} />
    default:
      return null
  }
}
