import { useState, type ReactNode } from 'react'
import { correctable, type Correctable } from '#shared/article/correctable.ts'
import { fieldHints, fieldLabels, typedValue } from '../ui/correctable-words.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { SelectField, TextField } from '../ui/primitives/field.tsx'
import { useArchive } from '../ui/use-archive.ts'

/** Sets one field of one or many articles by hand; what was read stays in the history. */
export function CorrectDialog({ articleIds }: { readonly articleIds: readonly number[] }): ReactNode {
  const [first] = articleIds
  const one = articleIds.length === 1
  const article = useArchive('articles:read', { id: first ?? 0 }, one).data?.article
  const [field, setField] = useState<Correctable>(one ? 'headline' : 'source')
  const [typed, setTyped] = useState<string | null>(null)
  // Of one article it starts from what stands there.
  const value = typed ?? (one && article ? typedValue(article, field) : '')
  const save = async (): Promise<void> => {
    if (await apply({ do: 'articles:correct', ids: [...articleIds], field, value: value.trim() }, 'say'))
      closeDialog()
  }
  const many = plural(articleIds.length, 'article')
  return (
    <FormDialog
      title={`Correct ${many}`}
      submit={`Set for ${many}`}
      disabled={field === 'headline' && value.trim() === ''}
      onSubmit={() => void save()}
      onClose={closeDialog}
    >
      <SelectField
        label="Field"
        value={field}
        choices={correctable.map((name) => [name, fieldLabels[name]] as const)}
        onChange={({ target }) => {
          setField(correctable.find((name) => name === target.value) ?? field)
          setTyped(null)
        }}
      />
      <TextField
        label={fieldLabels[field]}
        hint={[
          fieldHints[field],
          value.trim() === '' && field !== 'headline' ? 'Left empty, it becomes unknown.' : ''
        ]
          .filter(Boolean)
          .join(' ')}
        autoFocus
        value={value}
        onChange={({ target }) => setTyped(target.value)}
      />
    </FormDialog>
  )
}
