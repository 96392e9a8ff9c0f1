import './field.css'
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes
} from 'react'

type Labelled = { readonly label: string; readonly hint?: string | undefined }

function Field({
  label,
  hint,
  id,
  children
}: Labelled & { readonly id: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}

type TextProps = Labelled & InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> }
export function TextField({ label, hint, ...rest }: TextProps): ReactNode {
  const id = useId()
  return (
    <Field label={label} hint={hint} id={id}>
      <input
        className="input"
        type="text"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
    </Field>
  )
}

type AreaProps = Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>
export function TextArea({ label, hint, ...rest }: AreaProps): ReactNode {
  const id = useId()
  return (
    <Field label={label} hint={hint} id={id}>
      <textarea
        className="input"
        id={id}
        rows={3}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
    </Field>
  )
}

type Choice = readonly [value: string, label: string]
type SelectProps = Labelled &
  SelectHTMLAttributes<HTMLSelectElement> & { readonly choices: readonly Choice[] }
export function SelectField({ label, hint, choices, ...rest }: SelectProps): ReactNode {
  const id = useId()
  return (
    <Field label={label} hint={hint} id={id}>
      <select className="input" id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...rest}>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

type CheckProps = {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}
export function CheckField({ label, checked, onChange, disabled = false }: CheckProps): ReactNode {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}
