import './top-bar.css'
import { PanelLeft, PanelRight, SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { openDialog } from '../dialogs.ts'
import { IconButton, Button } from '../primitives/button.tsx'
import { MenuButton } from '../primitives/menu.tsx'
import { changeSettings, useSettings } from '../settings.ts'
import { useView } from '../view.ts'
import { exportOfView } from './export-of-view.ts'

/** The id of the box that Ctrl+K goes to. */
export const SEARCH_BOX = 'search-box'

const themes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark']
] as const

type Props = { readonly importMenu: ReactNode; readonly searchBox: ReactNode; readonly shelf: string }

export function TopBar({ importMenu, searchBox, shelf }: Props): ReactNode {
  const { sidebarShown, inspectorShown, theme } = useSettings()
  const scope = useView((state) => state.scope)
  const chosen = useView((state) => state.chosen)
  const screen = useView((state) => state.screen)
  const exporting = exportOfView({ screen, scope, chosen }, shelf)
  return (
    <header className="top-bar">
      <IconButton
        label={sidebarShown ? 'Hide the sidebar' : 'Show the sidebar'}
        aria-pressed={sidebarShown}
        onClick={() => void changeSettings({ sidebarShown: !sidebarShown })}
      >
        <PanelLeft size={16} aria-hidden />
      </IconButton>
      <b className="top-bar-name">Cuttings</b>
      {searchBox}
      <span className="top-bar-space" />
      {importMenu}
      <Button
        look="primary"
        disabled={exporting === null}
        title={exporting ? undefined : 'Choose a collection, or select articles in the list'}
        onClick={() => exporting && openDialog({ kind: 'export', ...exporting })}
      >
        {exporting?.of.kind === 'collection' ? 'Export collection' : 'Export…'}
      </Button>
      <MenuButton
        label="Appearance"
        className="button button-quiet icon-button"
        entries={themes.map(([value, label]) => ({
          label,
          checked: theme === value,
          run: () => void changeSettings({ theme: value })
        }))}
      >
        <SunMoon size={16} aria-hidden />
      </MenuButton>
      <IconButton
        label={inspectorShown ? 'Hide the inspector' : 'Show the inspector'}
        aria-pressed={inspectorShown}
        onClick={() => void changeSettings({ inspectorShown: !inspectorShown })}
      >
        <PanelRight size={16} aria-hidden />
      </IconButton>
    </header>
  )
}
