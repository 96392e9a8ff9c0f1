import { BrowserWindow, MessageChannelMain, type WebContents } from 'electron'
import { PORT_CHANNEL } from '#shared/ipc/channels.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { securePreferences } from './security.ts'

export type PortRole = 'main' | 'ui'

type Options = {
  readonly preload: string
  /** The host runs and takes ports; called again after each restart. */
  readonly onReady: () => void
  /** The host died more often than can be put right by starting it again. */
  readonly onGivenUp: (reason: string) => void
}

export type ArchiveHost = {
  /** Opens a channel to the host; the returned end is given to whoever will speak to it. Null while no host runs. */
  open(role: PortRole): Electron.MessagePortMain | null
  /** For the test that crashes it. */
  contents(): WebContents
  close(): void
}

const RESTARTS = 5
const WITHIN_MS = 60_000

/** The hidden window that owns the database. A crash of it starts a new one on the same archive. */
export function startArchiveHost({ preload, onReady, onGivenUp }: Options): ArchiveHost {
  const crashes: number[] = []
  let ready = false
  let closed = false
  let window = create()

  function create(): BrowserWindow {
    const made = new BrowserWindow({
      show: false,
      title: 'Cuttings archive',
      // A hidden page must not be slowed down: it is the archive, not a view.
      webPreferences: { ...securePreferences, preload, backgroundThrottling: false }
    })
    made.webContents.on('did-finish-load', () => {
      ready = true
      onReady()
    })
    made.webContents.on('render-process-gone', (_event, details) => {
      ready = false
      if (!closed) restart(details.reason)
    })
    void made.loadURL(`${APP_ORIGIN}/archive-host/index.html`)
    return made
  }

  function restart(reason: string): void {
    const now = Date.now()
    crashes.push(now)
    if (crashes.filter((at) => now - at < WITHIN_MS).length > RESTARTS) return onGivenUp(reason)
    const dead = window
    window = create()
    dead.destroy()
  }

  return {
    open: (role) => {
      if (!ready || window.isDestroyed()) return null
      const { port1, port2 } = new MessageChannelMain()
      window.webContents.postMessage(PORT_CHANNEL, { role }, [port1])
      return port2
    },
    contents: () => window.webContents,
    close: () => {
      closed = true
      window.destroy()
    }
  }
}
