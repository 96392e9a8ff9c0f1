import type { ReactNode } from 'react'
import { closeDialog } from '../ui/dialogs.ts'
import { apply } from '../ui/operations.ts'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { ChooseList } from '../ui/primitives/choose-list.tsx'
import { branchOf, inPathOrder, pathOf } from './paths.ts'

type Props = { readonly what: 'tag' | 'collection'; readonly id: string }
const TOP = ''

/** Nests a tag or collection in another one, or brings it to the top. */
export function MoveDialog({ what, id }: Props): ReactNode {
  const tags = useArchive('tags:list', {}, what === 'tag').data?.tags ?? []
  const collections = useArchive('collections:list', {}, what === 'collection').data?.collections ?? []
  const all = what === 'tag' ? tags : collections
  const moved = all.find((one) => one.id === id)
  const inside = branchOf(id, all)
  const choices = all
    .filter((one) => !inside.has(one.id))
    .map((one) => ({ id: one.id, name: one.name, path: pathOf(one, all) }))
  const put = async (target: string): Promise<void> => {
    const parentId = target === TOP ? null : target
    const done =
      what === 'tag'
        ? await apply({ do: 'tag:change', id, parentId }, 'say')
        : await apply({ do: 'collection:change', id, parentId }, 'say')
    if (done) closeDialog()
  }
  return (
    <Dialog title={`Move “${moved?.name ?? ''}” into…`} onClose={closeDialog}>
      <ChooseList
        label={`Find a ${what}`}
        choices={[{ id: TOP, name: 'Top level', path: 'Top level' }, ...inPathOrder(choices)]}
        onChoose={(choice) => void put(choice.id)}
      />
    </Dialog>
  )
}
