import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import { findShortcut, type Area, type ShortcutId } from './shortcuts.ts'

type Keyed = Pick<
  KeyboardEvent | ReactKeyboardEvent,
  | 'key'
  | 'ctrlKey'
  | 'metaKey'
  | 'altKey'
  | 'shiftKey'
  | 'target'
  | 'defaultPrevented'
  | 'preventDefault'
  | 'stopPropagation'
>
export type KeyActions = Partial<Record<ShortcutId, (event: Keyed) => void>>

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || target.matches('textarea, select')
}

// These press the button or open the menu that has the focus, and must not be taken from it.
const pressesButton = (event: Keyed): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.closest('button, a, summary, [role=menuitem]') !== null

/** Turns key presses within an area into the actions of the shortcut table; other keys pass through. */
export function keyHandler(active: readonly Area[], actions: KeyActions): (event: Keyed) => void {
  return (event) => {
    if (event.defaultPrevented || pressesButton(event)) return
    const id = findShortcut(event, active, isTyping(event.target))
    const action = id ? actions[id] : undefined
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action(event)
  }
}
