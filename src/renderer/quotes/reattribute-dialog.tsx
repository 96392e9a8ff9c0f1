import './reattribute-dialog.css'
import type { ReactNode } from 'react'
import type { Quote } from '#shared/quotes/quote.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { ChooseList, type Choice } from '../ui/primitives/choose-list.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { speakerChoices } from './speaker-choices.ts'

const MOST_SHOWN = 60
const NOBODY = 'nobody'

/** Says who spoke: the people of the article first, then everyone who speaks in the archive, or a name that is typed. */
export function ReattributeDialog({ quotes }: { readonly quotes: readonly Quote[] }): ReactNode {
  const [first] = quotes
  const read = useArchive('articles:read', { id: first?.articleId ?? 0 }, first !== undefined).data
  const known = useArchive('quotes:facets', {}).data?.speakers
  const people = speakerChoices(read?.article.names?.people ?? [], read?.quotes ?? [], known ?? [])
  const choices: readonly Choice[] = [
    ...people.map(({ name, where }) => ({ id: name, name, path: where ? `${name} · ${where}` : name })),
    { id: NOBODY, name: NOBODY, path: 'Nobody can be named' }
  ]
  const attribute = async (name: string | null): Promise<void> => {
    const office = people.find((one) => one.name === name)?.office ?? { role: null, affiliation: null }
    const ids = quotes.map(({ id }) => id)
    if (await apply({ do: 'quotes:attribute', ids, speaker: { name, ...office } }, 'say')) closeDialog()
  }
  return (
    <Dialog
      title={quotes.length === 1 ? 'Who said this?' : `Who said these ${plural(quotes.length, 'quote')}?`}
      onClose={closeDialog}
    >
      {quotes.length === 1 && first ? (
        <blockquote className="reattribute-quote" dir="auto">
          {first.exact}
        </blockquote>
      ) : null}
      <ChooseList
        label="Speaker"
        choices={choices}
        most={MOST_SHOWN}
        onChoose={({ id }) => void attribute(id === NOBODY ? null : id)}
        onCreate={(name) => void attribute(name)}
      />
    </Dialog>
  )
}
