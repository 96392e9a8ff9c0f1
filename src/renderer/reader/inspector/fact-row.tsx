import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Found } from '#shared/article/found.ts'
import type { Command } from '#shared/operations/command.ts'
import { isLikely } from '../../ui/format.ts'
import { apply } from '../../ui/operations.ts'
import { IconButton } from '../../ui/primitives/button.tsx'

type Field = Extract<Command, { do: 'articles:correct' }>['field']
type Props = {
  readonly articleId: number
  readonly label: string
  readonly found: Found<unknown> | null
  readonly words: string
  readonly edit?: { readonly field: Field; readonly text: string }
}

const hints: Partial<Record<Field, string>> = {
  published: 'as 2015-09-18, 2015-09 or 2015',
  bylines: 'several names with ; between',
  language: 'a code such as en or fr'
}

/** One fact: unknown, likely (with how it was found), or plain; the pencil or a double click corrects it. */
export function FactRow({ articleId, label, found, words, edit }: Props): ReactNode {
  const [editing, setEditing] = useState(false)
  const save = async (field: Field, value: string): Promise<void> => {
    if (await apply({ do: 'articles:correct', ids: [articleId], field, value }, 'say')) setEditing(false)
  }
  return (
    <>
      <dt>{label}</dt>
      <dd className="fact" onDoubleClick={() => edit && setEditing(true)}>
        {edit && editing ? (
          <FactEditor
            label={label}
            text={edit.text}
            hint={hints[edit.field]}
            onCancel={() => setEditing(false)}
            onSave={(value) => void save(edit.field, value)}
          />
        ) : (
          <>
            <span dir="auto" title={found ? `Found: ${found.how}` : undefined}>
              {found && words ? words : <em>unknown</em>}
              {found && isLikely(found) ? <em> likely, {found.how}</em> : null}
            </span>
            {edit ? (
              <IconButton
                label={`Correct ${label.toLowerCase()}`}
                className="tiny fact-pencil"
                onClick={() => setEditing(true)}
              >
                <Pencil size={12} aria-hidden />
              </IconButton>
            ) : null}
          </>
        )}
      </dd>
    </>
  )
}

type EditorProps = {
  readonly label: string
  readonly text: string
  readonly hint: string | undefined
  readonly onSave: (value: string) => void
  readonly onCancel: () => void
}

function FactEditor({ label, text, hint, onSave, onCancel }: EditorProps): ReactNode {
  const [value, setValue] = useState(text)
  return (
    <>
      <input
        className="input"
        aria-label={label}
        autoFocus
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onBlur={() => (value === text ? onCancel() : onSave(value))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      {hint ? <small className="fact-hint">{hint}</small> : null}
    </>
  )
}
