import type { ReactNode } from 'react'
import { openDialog } from '../ui/dialogs.ts'
import { MenuButton, type MenuEntry } from '../ui/primitives/menu.tsx'
import { chooseAndImport } from './choose-and-import.ts'

const entries: readonly MenuEntry[] = [
  { label: 'Folder…', keys: 'import-folder', run: () => void chooseAndImport('folder') },
  { label: 'Files…', keys: 'import-files', run: () => void chooseAndImport('files') },
  { label: 'Pasted paths…', run: () => openDialog({ kind: 'paste' }) }
]

/** The button "Import…" with the ways there are beside dropping. */
export function ImportMenu(): ReactNode {
  return (
    <MenuButton label="Import" entries={entries}>
      Import…
    </MenuButton>
  )
}
