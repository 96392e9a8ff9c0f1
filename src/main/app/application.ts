import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, nativeTheme, session, shell } from 'electron'
import type { ArchiveNews, Settings } from '#shared/ipc/contract.ts'
import { type BackupService, createBackupService } from '../backup/backup-service.ts'
import { runCommand } from '../cli/run-command.ts'
import { openReaders } from '../import/open-readers.ts'
import { readOriginals } from '../import/read-originals.ts'
import { handleRequests } from '../ipc/handle.ts'
import { mainHandlers } from '../ipc/main-handlers.ts'
import { createTellWindows } from '../ipc/tell-windows.ts'
import { PORT_CHANNEL } from '#shared/ipc/channels.ts'
import { APP_ORIGIN, serveApp } from './app-protocol.ts'
import { type ArchiveHost, startArchiveHost } from './archive-host-window.ts'
import { type ArchiveKeeper, keepArchive } from './keep-archive.ts'
import { openLibraryWindow } from './library-window.ts'
import { applicationMenu } from './menu.ts'
import { openServices, type OpenServices } from './open-services.ts'
import { rebuildingWords } from './rebuild-words.ts'
import { closeSession } from './security.ts'
import { showImportOnTaskbar } from './show-import-on-taskbar.ts'
import type { StartupOptions } from './startup-options.ts'

const built = join(import.meta.dirname, '..')
const preload = (name: string): string => join(built, 'preload', `${name}.cjs`)
const FIRST_BACKUP_MS = 60_000
const LOOK_FOR_BACKUP_MS = 30 * 60_000
const isLibrary = (window: BrowserWindow): boolean =>
  window.webContents.getURL() === `${APP_ORIGIN}/index.html`

/** Starts everything in order: closed session, services, archive host, then the window or the command. */
export async function runApplication(options: StartupOptions): Promise<void> {
  await app.whenReady()
  closeSession(session.defaultSession)
  serveApp(session.defaultSession, join(built, 'renderer'))

  const tell = createTellWindows(isLibrary)
  let news: ArchiveNews = { state: 'ready', message: '' }
  const say = (next: ArchiveNews): void => {
    news = next
    tell('archive:state', news)
  }
  const services = await openServices({ archivePath: app.getPath('userData'), tell })
  applyTheme(services.settings.get().theme)
  const backups = createBackupService({
    ...services,
    keeper: () => keeper,
    importing: () => services.imports.running() !== null,
    appVersion: app.getVersion(),
    now: () => new Date(),
    emit: (progress) => tell('backups:progress', progress)
  })
  handleRequests(mainHandlers({ ...services, backups, applyTheme, news: () => news }), (event) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    return window !== null && isLibrary(window) && event.senderFrame === event.sender.mainFrame
  })

  const keeper = await keepArchive({
    archivePath: services.archivePath,
    facts: services.facts,
    read: readOriginals(services.vault, openReaders),
    host: () => host,
    onSound: () => {
      openToAll(services, host)
      say(news.state === 'rebuilt' ? news : { state: 'ready', message: '' })
    },
    onFailed: givenUp,
    beforeMigration: async (dump) => {
      const made = await backups.makeOf(dump)
      // Its own transaction keeps the old schema whole where the change fails; not opening would help nobody.
      if (!made.ok) console.error(made.error.message)
    },
    tell: (told) => {
      say({
        state: told.state,
        message: told.state === 'rebuilt' ? told.message : rebuildingWords(told.articles, told.of)
      })
      if (options.command && told.state === 'rebuilt') console.error(told.message)
    }
  })
  const host: ArchiveHost = startArchiveHost({
    preload: preload('archive-host'),
    task: keeper.firstTask,
    onReady: () => keeper.hostIsReady(),
    onGivenUp: givenUp
  })

  const quit = closeInOrder(services, host, keeper)
  if (options.command) {
    // Electron would quit with exit code 0 once the hidden windows are closed, before the command's own code is given.
    app.on('window-all-closed', () => undefined)
    await finish(
      await runCommand(options.command, { ...services, backups, openWindow: () => openConnected(host) })
    )
  } else {
    runWindows(services, host)
    backUpDaily(backups)
  }

  function givenUp(reason: string): void {
    const message = `The archive could not be kept open (${reason}). Nothing stored is lost: quit Cuttings and start it again.`
    say({ state: 'failed', message })
    if (options.command) void finish(1, message)
  }

  async function finish(code: number, message = ''): Promise<void> {
    if (message) console.error(message)
    await quit()
    app.exit(code)
  }
}

/** Some time after the start, and then looks every half hour whether a day has passed. */
function backUpDaily(backups: BackupService): void {
  const make = (): void => void backups.makeDaily()
  setTimeout(make, FIRST_BACKUP_MS)
  setInterval(make, LOOK_FOR_BACKUP_MS)
}

/** Gives main and every window their line to the archive. */
function openToAll(services: OpenServices, host: ArchiveHost): void {
  host.admit()
  const port = host.open('main')
  if (port) services.archive.connect(port)
  for (const window of BrowserWindow.getAllWindows().filter(isLibrary)) {
    // One that still loads is connected when it has finished; a port sent before would be lost.
    if (!window.webContents.isLoading()) connect(window, host)
  }
}

function runWindows(services: OpenServices, host: ArchiveHost): void {
  const open = (): BrowserWindow => openConnected(host)
  Menu.setApplicationMenu(
    applicationMenu({
      send: (command) => {
        const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find(isLibrary)
        window?.webContents.send('menu:command', { command })
      },
      importSamples: () => void services.importSamples(),
      newWindow: () => void open(),
      showArchive: () => void shell.openPath(services.archivePath)
    })
  )
  showImportOnTaskbar(services.onProgress, isLibrary)
  app.on('second-instance', () => focusFirst(open))
  app.on('activate', () => focusFirst(open))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  // The hidden archive host is a window too: the app has no view left when only it remains.
  app.on('browser-window-created', (_event, window) => {
    window.on('closed', () => {
      if (process.platform !== 'darwin' && !BrowserWindow.getAllWindows().some(isLibrary)) app.quit()
    })
  })
  open()
}

function openConnected(host: ArchiveHost): BrowserWindow {
  const window = openLibraryWindow(preload('ui'))
  window.webContents.on('did-finish-load', () => connect(window, host))
  return window
}

/** Gives a window its line to the archive; again after each reload, and after each restart of the host. */
function connect(window: BrowserWindow, host: ArchiveHost): void {
  const port = host.open('ui')
  if (port) window.webContents.postMessage(PORT_CHANNEL, { role: 'ui' }, [port])
}

function focusFirst(open: () => BrowserWindow): void {
  const window = BrowserWindow.getAllWindows().find(isLibrary) ?? open()
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Quitting waits for what is being written; a running import is left resumable. */
function closeInOrder(services: OpenServices, host: ArchiveHost, keeper: ArchiveKeeper): () => Promise<void> {
  let closing: Promise<void> | null = null
  const close = (): Promise<void> =>
    (closing ??= services
      .close()
      .then(() => keeper.close())
      // Last: where no window is left, Electron quits by itself, and the exit code of a command would be lost.
      .finally(() => host.close()))
  app.on('before-quit', (event) => {
    if (closing) return
    event.preventDefault()
    close().then(
      () => app.quit(),
      (thrown: unknown) => {
        dialog.showErrorBox('Cuttings could not close cleanly', String(thrown))
        app.exit(1)
      }
    )
  })
  return close
}

function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme
}
