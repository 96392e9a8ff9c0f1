import { useState, type ReactNode } from 'react'
import type { Collection } from '#shared/collections/collection.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { TextArea, TextField } from '../ui/primitives/field.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { showScope } from '../ui/view.ts'

type Props = { readonly collectionId: string | null; readonly parentId: string | null }

/** Makes a collection, or changes its name and what its exports say under the title. */
export function CollectionEditDialog({ collectionId, parentId }: Props): ReactNode {
  const collections = useArchive('collections:list', {}).data?.collections
  if (!collections) return null
  return (
    <CollectionForm
      collection={collections.find(({ id }) => id === collectionId) ?? null}
      parentId={parentId}
    />
  )
}

function CollectionForm({
  collection,
  parentId
}: {
  readonly collection: Collection | null
  readonly parentId: string | null
}): ReactNode {
  const [name, setName] = useState(collection?.name ?? '')
  const [description, setDescription] = useState(collection?.description ?? '')
  const create = async (): Promise<boolean> => {
    const id = newId()
    if (!(await apply({ do: 'collection:create', id, name, parentId }, 'say'))) return false
    if (description.trim()) await apply({ do: 'collection:change', id, description })
    showScope({ kind: 'collection', id })
    return true
  }
  const save = async (): Promise<void> => {
    if (!name.trim()) return
    const done = collection
      ? await apply({ do: 'collection:change', id: collection.id, name, description }, 'say')
      : await create()
    if (done) closeDialog()
  }
  return (
    <FormDialog
      title={collection ? `Collection “${collection.name}”` : 'New collection'}
      submit={collection ? 'Save' : 'Create'}
      disabled={!name.trim()}
      onSubmit={() => void save()}
      onClose={closeDialog}
    >
      <TextField label="Name" autoFocus value={name} onChange={({ target }) => setName(target.value)} />
      <TextArea
        label="Description"
        hint="Stands under the title of an export."
        value={description}
        onChange={({ target }) => setDescription(target.value)}
      />
    </FormDialog>
  )
}
