import { useState, type ReactNode } from 'react'
import { tagColours, type Tag } from '#shared/collections/collection.ts'
import { foldKey } from '#shared/collections/fold-key.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { SelectField, TextField } from '../ui/primitives/field.tsx'
import { TagDot } from '../ui/tag-dot.tsx'
import { useArchive } from '../ui/use-archive.ts'

type Props = { readonly tagId: string | null; readonly parentId: string | null }

/** Makes a tag, or changes its name, colour and number key. A name that is taken offers to merge. */
export function TagEditDialog({ tagId, parentId }: Props): ReactNode {
  const tags = useArchive('tags:list', {}).data?.tags
  if (!tags) return null
  return <TagForm tag={tags.find(({ id }) => id === tagId) ?? null} parentId={parentId} tags={tags} />
}

type FormProps = { readonly tag: Tag | null; readonly parentId: string | null; readonly tags: readonly Tag[] }

function TagForm({ tag, parentId, tags }: FormProps): ReactNode {
  const [name, setName] = useState(tag?.name ?? '')
  const [colour, setColour] = useState<string>(
    tag?.colour ?? tagColours[tags.length % tagColours.length] ?? 'grey'
  )
  const [hotkey, setHotkey] = useState(tag?.hotkey ?? null)
  const parent = tag ? tag.parentId : parentId
  const twin = tags.find(
    (other) => other.id !== tag?.id && other.parentId === parent && other.key === foldKey(name)
  )
  // A tag that takes another one's name becomes one with it.
  const merging = tag !== null && twin !== undefined
  const keyOwner =
    hotkey === null ? undefined : tags.find((other) => other.id !== tag?.id && other.hotkey === hotkey)
  const save = async (): Promise<void> => {
    if (!name.trim()) return
    const id = tag?.id ?? newId()
    const made = tag !== null || (await apply({ do: 'tag:create', id, name, parentId, colour }, 'say'))
    if (!made) return
    // Two tags cannot have one number: it moves to the one that was just given it.
    if (keyOwner) await apply({ do: 'tag:change', id: keyOwner.id, hotkey: null })
    const changes = {
      ...(tag ? { name, colour } : {}),
      ...(hotkey === (tag?.hotkey ?? null) ? {} : { hotkey })
    }
    if (
      Object.keys(changes).length === 0 ||
      (await apply({ do: 'tag:change', id, ...changes }, tag ? 'say' : 'quiet'))
    )
      closeDialog()
  }
  const merge = async (): Promise<void> => {
    if (tag && twin && (await apply({ do: 'tag:merge', from: tag.id, into: twin.id }, 'say'))) closeDialog()
  }
  return (
    <FormDialog
      title={tag ? `Tag “${tag.name}”` : 'New tag'}
      submit={merging ? `Merge into “${twin.name}”` : tag ? 'Save' : 'Create'}
      disabled={!merging && (!name.trim() || twin !== undefined)}
      onSubmit={() => void (merging ? merge() : save())}
      onClose={closeDialog}
    >
      <TextField
        label="Name"
        autoFocus
        value={name}
        hint={
          twin
            ? `“${twin.name}” is there already${tag ? ': merging puts everything under it.' : '.'}`
            : undefined
        }
        onChange={({ target }) => setName(target.value)}
      />
      <fieldset className="colour-choices">
        <legend className="sr-only">Colour</legend>
        {tagColours.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="colour"
              className="sr-only"
              checked={colour === each}
              onChange={() => setColour(each)}
            />
            <TagDot colour={each} /> {each}
          </label>
        ))}
      </fieldset>
      <SelectField
        label="Number key"
        hint={
          keyOwner
            ? `Now the key of “${keyOwner.name}”, which loses it.`
            : 'Puts the tag on the selected articles, or takes it off.'
        }
        value={hotkey === null ? '' : String(hotkey)}
        choices={[
          ['', 'none'],
          ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((key) => [String(key), String(key)] as const)
        ]}
        onChange={({ target }) => setHotkey(target.value ? Number(target.value) : null)}
      />
    </FormDialog>
  )
}
