import type { ReactNode } from 'react'
import { closeDialog, type Pick } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { ChooseList } from '../ui/primitives/choose-list.tsx'
import { inPathOrder, pathOf } from './paths.ts'

/** Puts articles or quotes into a collection, an existing one or a new one. */
export function CollectDialog({ picks }: { readonly picks: readonly Pick[] }): ReactNode {
  const collections = useArchive('collections:list', {}).data?.collections ?? []
  const put = async (id: string): Promise<void> => {
    const items = picks.map((pick) => ({ ...pick, id: newId() }))
    if (await apply({ do: 'collection:add', id, items }, 'say')) closeDialog()
  }
  const create = async (name: string): Promise<void> => {
    const id = newId()
    if (await apply({ do: 'collection:create', id, name, parentId: null })) await put(id)
  }
  const quotes = picks.filter(({ quoteId }) => quoteId !== null).length
  const what = quotes > 0 ? plural(quotes, 'quote') : plural(picks.length, 'article')
  return (
    <Dialog title={`Add ${what} to a collection`} onClose={closeDialog}>
      <ChooseList
        label="Find or create a collection"
        choices={inPathOrder(
          collections.map((one) => ({ id: one.id, name: one.name, path: pathOf(one, collections) }))
        )}
        onChoose={({ id }) => void put(id)}
        onCreate={(name) => void create(name)}
      />
    </Dialog>
  )
}
