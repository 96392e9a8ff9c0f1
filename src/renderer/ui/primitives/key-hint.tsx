import type { ReactNode } from 'react'
import { keyHint, type ShortcutId } from '../shortcuts.ts'

/** The key beside its action; screen readers hear it from `aria-keyshortcuts` and the shortcut sheet instead. */
export function KeyHint({
  of,
  bare = false
}: {
  readonly of: ShortcutId
  readonly bare?: boolean
}): ReactNode {
  return (
    <kbd className={bare ? 'kbd-bare' : 'kbd'} aria-hidden="true">
      {keyHint(of)}
    </kbd>
  )
}
