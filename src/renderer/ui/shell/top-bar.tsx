import './top-bar.css'
import { PanelLeft, PanelRight, Search, SunMoon, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { openDialog } from '../dialogs.ts'
import { IconButton, Button } from '../primitives/button.tsx'
import { KeyHint } from '../primitives/key-hint.tsx'
import { MenuButton } from '../primitives/menu.tsx'
import { changeSettings, useSettings } from '../settings.ts'
import { search, useView } from '../view.ts'
import { exportOfView } from './export-of-view.ts'
import { focusPane } from './panes.ts'

const TYPING_PAUSE_MS = 180
export const SEARCH_BOX = 'search-box'

const themes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark']
] as const

type Props = { readonly importMenu: ReactNode; readonly shelf: string }

export function TopBar({ importMenu, shelf }: Props): ReactNode {
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
      <SearchBox />
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

/** One box over everything; searches while typing, after a short pause, and at once on Enter. */
function SearchBox(): ReactNode {
  const text = useView((state) => state.text)
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  const box = useRef<HTMLInputElement>(null)
  // The search can also be changed from elsewhere (cleared by a shelf): then the box follows.
  if (known !== text) {
    setKnown(text)
    setTyped(text)
  }
  useEffect(() => {
    const timer = setTimeout(() => search(typed), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const clear = (): void => {
    setTyped('')
    search('')
    box.current?.focus()
  }
  return (
    <div className="search-box" role="search">
      <Search size={14} aria-hidden />
      <input
        ref={box}
        id={SEARCH_BOX}
        type="text"
        aria-label="Search the archive"
        placeholder="Search headlines, text, bylines, notes…"
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed) clear()
          else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            search(typed)
            focusPane('list')
            event.preventDefault()
          }
        }}
      />
      {typed ? (
        <IconButton label="Clear the search" className="tiny" onClick={clear}>
          <X size={13} aria-hidden />
        </IconButton>
      ) : (
        <KeyHint of="search" />
      )}
    </div>
  )
}
