import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Correctable } from '#shared/article/correctable.ts'
import type { Found } from '#shared/article/found.ts'
import { fieldHints } from '../../ui/correctable-words.ts'
import { isLikely } from '../../ui/format.ts'
import { apply } from '../../ui/operations.ts'
import { IconButton } from '../../ui/primitives/button.tsx'

type Props = {
  readonly articleId: number
  readonly label: string
  readonly found: Found<unknown> | null
  readonly words: string
  /** How it was found, where no confidence was given with it. */
  readonly how?: string
  /** A field that a person may correct, with the text to start from. */
  readonly edit?: { readonly field: Correctable; readonly text: string }
  /** The value is an address that can be opened. */
  readonly link?: () => void
}

/** One fact with how it was found and how sure that is; a click on it, or the pencil, corrects it. */
export function FactRow({ articleId, label, found, words, how, edit, link }: Props): ReactNode {
  const [editing, setEditing] = useState(false)
  const save = async (field: Correctable, value: string): Promise<void> => {
    if (await apply({ do: 'articles:correct', ids: [articleId], field, value }, 'say')) setEditing(false)
  }
  return (
    <>
      <dt>{label}</dt>
      <dd className="fact">
        {edit && editing ? (
          <FactEditor
            label={label}
            text={edit.text}
            hint={fieldHints[edit.field]}
            onCancel={() => setEditing(false)}
            onSave={(value) => void save(edit.field, value)}
          />
        ) : (
          <>
            <span className="fact-value">
              {link ? (
                <button type="button" className="fact-link" title={words} onClick={link}>
                  {words.replace(/^https?:\/\/(www\.)?/, '')}
                </button>
              ) : (
                // A pointer's short way; the pencil beside it is there for everybody.
                <span
                  dir="auto"
                  title={found ? `Found: ${how ?? found.how}` : undefined}
                  className={edit ? 'fact-words' : ''}
                  onClick={() => edit && setEditing(true)}
                >
                  {found && words ? words : <em>unknown</em>}
                </span>
              )}
              {found ? <small className="fact-how">{how ?? howWords(found)}</small> : null}
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

const howWords = (found: Found<unknown>): string =>
  `${isLikely(found) ? 'likely, ' : ''}${found.how}, ${Math.round(found.sure * 100)} % sure`

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
