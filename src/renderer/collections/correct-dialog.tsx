import { useState, type ReactNode } from 'react'
import { correctable } from '#shared/operations/command.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { SelectField, TextField } from '../ui/primitives/field.tsx'

type Field = (typeof correctable)[number]
const labels: Readonly<Record<Field, string>> = {
  headline: 'Headline',
  bylines: 'Byline',
  published: 'Published',
  source: 'Source',
  agency: 'Agency',
  section: 'Section',
  language: 'Language'
}
const hints: Partial<Record<Field, string>> = {
  bylines: 'Several names with ; between them.',
  published: 'As 2015-09-18, 2015-09 or 2015.',
  language: 'A code such as en, fr or ar.'
}

/** Sets one field of one or many articles by hand; what was read stays in the history. */
export function CorrectDialog({ articleIds }: { readonly articleIds: readonly number[] }): ReactNode {
  const [field, setField] = useState<Field>(articleIds.length === 1 ? 'headline' : 'source')
  const [value, setValue] = useState('')
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
        choices={correctable.map((name) => [name, labels[name]] as const)}
        onChange={({ target }) => setField(correctable.find((name) => name === target.value) ?? field)}
      />
      <TextField
        label={labels[field]}
        hint={[
          hints[field],
          value.trim() === '' && field !== 'headline' ? 'Left empty, it becomes unknown.' : ''
        ]
          .filter(Boolean)
          .join(' ')}
        autoFocus
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
    </FormDialog>
  )
}
