import { useId, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type Props = {
  readonly title: string
  readonly size?: 'small' | 'medium'
  /** What the button that carries it out says. */
  readonly submit: string
  /** Neither the button nor Enter does anything. */
  readonly disabled?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog of fields with Cancel and one button; Enter in a field presses it. */
export function FormDialog({
  title,
  size = 'small',
  submit,
  disabled = false,
  onSubmit,
  onClose,
  children
}: Props): ReactNode {
  const id = useId()
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={id} disabled={disabled}>
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="dialog-fields"
        onSubmit={(event) => {
          event.preventDefault()
          if (!disabled) onSubmit()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
