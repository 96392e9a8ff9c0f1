import type { ReactNode } from 'react'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { ChooseList } from '../ui/primitives/choose-list.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { useArchive } from '../ui/use-archive.ts'

const MOST_SHOWN = 60

/** Another spelling of this speaker, chosen from all speakers; the likely ones stand first. */
export function MergeSpeakerDialog({ name }: { readonly name: string }): ReactNode {
  const speakers = useArchive('quotes:facets', {}).data?.speakers ?? []
  const pairs = useArchive('people:alike', {}).data?.pairs ?? []
  const likely = new Set(pairs.filter(({ names }) => names.includes(name)).flatMap(({ names }) => names))
  const others = speakers.filter((speaker) => speaker.name !== name)
  const sorted = [
    ...others.filter((one) => likely.has(one.name)),
    ...others.filter((one) => !likely.has(one.name))
  ]
  const merge = async (other: string): Promise<void> => {
    if (await apply({ do: 'people:merge', id: newId(), name, names: [name, other] }, 'say')) closeDialog()
  }
  return (
    <Dialog title={`Who else is ${name}?`} onClose={closeDialog}>
      <p>Both will be listed as “{name}”. Quotes keep the spelling that was printed.</p>
      <ChooseList
        label="Same speaker"
        most={MOST_SHOWN}
        choices={sorted.map((one) => ({
          id: one.name,
          name: one.name,
          path: `${one.name} · ${plural(one.count, 'quote')}${likely.has(one.name) ? ' · may be the same' : ''}`
        }))}
        onChoose={({ id }) => void merge(id)}
      />
    </Dialog>
  )
}
