import { useEffect, useRef } from 'react'
import type { EventPayload } from '#shared/ipc/bridge.ts'
import { isDialogOpen, openDialog } from '../dialogs.ts'
import { keyHandler, type KeyActions } from '../key-handler.ts'
import { main } from '../main-client.ts'
import { redo, undo } from '../operations.ts'
import { changeSettings, currentSettings } from '../settings.ts'
import { view } from '../view.ts'
import { exportOfView } from './export-of-view.ts'
import { focusNextPane } from './panes.ts'
import { SEARCH_BOX } from './top-bar.tsx'

/** What only app.tsx can do, because other rooms do it. */
type RoomActions = {
  readonly importFiles: () => void
  readonly importFolder: () => void
  readonly findInArticle: () => void
  readonly stepHit: (step: 1 | -1) => void
  readonly shelfTitle: string
}

/** The keys that work everywhere in the window, and the same commands from the application menu. */
export function useWindowKeys(rooms: RoomActions): void {
  const latest = useRef(rooms)
  useEffect(() => {
    latest.current = rooms
  })
  useEffect(() => {
    const actions = windowActions(() => latest.current)
    const onKey = keyHandler(['everywhere'], actions)
    const onKeyDown = (event: KeyboardEvent): void => {
      // A modal dialog has the keyboard to itself.
      if (!isDialogOpen()) onKey(event)
    }
    window.addEventListener('keydown', onKeyDown)
    const unsubscribe = main.subscribe('menu:command', ({ command }) => runCommand(command, actions))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      unsubscribe()
    }
  }, [])
}

function windowActions(rooms: () => RoomActions): KeyActions {
  return {
    search: focusSearch,
    'find-in-article': () => rooms().findInArticle(),
    'next-hit': () => rooms().stepHit(1),
    'previous-hit': () => rooms().stepHit(-1),
    undo: () => void undo(),
    redo: () => void redo(),
    'import-files': () => rooms().importFiles(),
    'import-folder': () => rooms().importFolder(),
    export: () => {
      const exporting = exportOfView(view.get(), rooms().shelfTitle)
      if (exporting) openDialog({ kind: 'export', ...exporting })
    },
    'show-library': () => view.set({ screen: 'library' }),
    'show-quotes': () => view.set({ screen: 'quotes' }),
    'show-imports': () => view.set({ screen: 'imports' }),
    'show-check': () => view.set({ screen: 'check' }),
    'show-speakers': () => view.set({ screen: 'speakers' }),
    'show-insights': () => view.set({ screen: 'insights' }),
    'show-backups': () => view.set({ screen: 'backups' }),
    'toggle-sidebar': () => void changeSettings({ sidebarShown: !currentSettings().sidebarShown }),
    'toggle-inspector': () => void changeSettings({ inspectorShown: !currentSettings().inspectorShown }),
    'next-pane': () => focusNextPane(1),
    'previous-pane': () => focusNextPane(-1),
    shortcuts: () => openDialog({ kind: 'shortcuts' })
  }
}

type MenuCommand = EventPayload<'menu:command'>['command']

function runCommand(command: MenuCommand, actions: KeyActions): void {
  const click = new KeyboardEvent('keydown')
  if (command === 'import-paste') openDialog({ kind: 'paste' })
  else if (command === 'find') focusSearch()
  else actions[command]?.(click)
}

function focusSearch(): void {
  const box = document.getElementById(SEARCH_BOX)
  if (!(box instanceof HTMLInputElement)) return
  box.focus()
  box.select()
}
