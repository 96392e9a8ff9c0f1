import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { EventPayload } from '#shared/ipc/bridge.ts'

type MenuCommand = EventPayload<'menu:command'>['command']

type Actions = {
  readonly send: (command: MenuCommand) => void
  readonly importSamples: () => void
  readonly newWindow: () => void
  readonly showArchive: () => void
}

/** The application menu. Commands are carried out by the focused window; only main's own actions run here. */
export function applicationMenu(actions: Actions): Menu {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.send(command),
    // The window's own key table acts on these keys; the menu only shows them.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {})
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('Import Files…', 'import-files', 'CmdOrCtrl+O'),
        item('Import Folder…', 'import-folder', 'CmdOrCtrl+Shift+O'),
        item('Import from Pasted Paths…', 'import-paste'),
        { label: 'Import the Samples', click: actions.importSamples },
        separator,
        item('Export…', 'export', 'CmdOrCtrl+E'),
        item('Backups…', 'show-backups'),
        separator,
        { label: 'New Window', click: actions.newWindow },
        { label: 'Show Archive Folder', click: actions.showArchive },
        separator,
        process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' }
      ]
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        separator,
        item('Search the Archive', 'find', 'CmdOrCtrl+K'),
        item('Find in Article', 'find-in-article', 'CmdOrCtrl+F')
      ]
    },
    {
      label: '&View',
      submenu: [
        item('Library', 'show-library'),
        item('Quotes', 'show-quotes'),
        item('Imports', 'show-imports'),
        item('Check Quotes', 'show-check'),
        item('Speakers', 'show-speakers'),
        item('Insights', 'show-insights'),
        separator,
        item('Sidebar', 'toggle-sidebar'),
        item('Inspector', 'toggle-inspector'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged
          ? []
          : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const])
      ]
    },
    { role: 'windowMenu' },
    { label: '&Help', submenu: [item('Keyboard Shortcuts', 'shortcuts', 'F1')] }
  ])
}
