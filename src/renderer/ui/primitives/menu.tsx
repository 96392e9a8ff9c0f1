import './menu.css'
import { useRef, type ReactNode } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { keyHint, type ShortcutId } from '../shortcuts.ts'

export type MenuEntry =
  | {
      readonly label: string
      readonly run: () => void
      readonly keys?: ShortcutId
      readonly danger?: boolean
      readonly disabled?: boolean
      readonly checked?: boolean
    }
  | 'separator'

function Entries({
  entries,
  label
}: {
  readonly entries: readonly MenuEntry[]
  readonly label: string
}): ReactNode {
  return (
    <Menu className="menu" aria-label={label}>
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          <Separator key={index} className="menu-separator" />
        ) : (
          <MenuItem
            key={index}
            id={String(index)}
            textValue={entry.label}
            className={`menu-item ${entry.danger ? 'menu-danger' : ''}`}
            isDisabled={entry.disabled ?? false}
            onAction={entry.run}
          >
            <span className="menu-check" aria-hidden="true">
              {entry.checked ? '✓' : ''}
            </span>
            <span className="menu-label">
              {entry.label}
              {entry.checked ? <span className="sr-only">, chosen</span> : null}
            </span>
            {entry.keys ? <kbd className="kbd-bare">{keyHint(entry.keys)}</kbd> : null}
          </MenuItem>
        )
      )}
    </Menu>
  )
}

type ButtonProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly children: ReactNode
  readonly className?: string
}

/** A button that opens a menu; `label` names it where its content does not. */
export function MenuButton({
  label,
  entries,
  children,
  className = 'button button-plain'
}: ButtonProps): ReactNode {
  return (
    <MenuTrigger>
      <AriaButton className={className} aria-label={label}>
        {children}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Entries entries={entries} label={label} />
      </Popover>
    </MenuTrigger>
  )
}

export type Place = { readonly x: number; readonly y: number }
type ContextProps = {
  readonly at: Place
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
}

/** A context menu at the pointer, or at the focused row when it came from the keyboard. */
export function ContextMenu({ at, label, entries, onClose }: ContextProps): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null)
  const closing = entries.map((entry) =>
    entry === 'separator' ? entry : { ...entry, run: () => (onClose(), entry.run()) }
  )
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={(open) => !open && onClose()}
      >
        <Entries entries={closing} label={label} />
      </Popover>
    </>
  )
}
