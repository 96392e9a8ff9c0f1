import { BrowserWindow, MessageChannelMain, type WebContents } from 'electron'
import type { HostTask } from '#shared/backup/host-task.ts'
import { PORT_CHANNEL } from '#shared/ipc/channels.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { securePreferences } from './security.ts'

export type PortRole = 'main' | 'ui' | 'keeper'

type Options = {
  readonly task: HostTask
  readonly preload: string
  /** The host runs and takes ports; called again after each restart. */
  readonly onReady: () => void
  /** The host died more often than can be put right by starting it again. */
  readonly onGivenUp: (reason: string) => void
}

export type ArchiveHost = {
  /**
   * Opens a channel to the host; the returned end is given to whoever will speak to it. Null while no host runs, and for
   * all but the keeper until it has admitted them.
   */
  open(role: PortRole): Electron.MessagePortMain | null
  /** The host's database is sound: everybody may have it, until the host is started again. */
  admit(): void
  /** Starts it again for something else. */
  load(task: HostTask): void
  /** For the test that crashes it. */
  contents(): WebContents
  close(): void
}

const RESTARTS = 5
const WITHIN_MS = 60_000

/** The hidden window that owns the database. A crash of it starts a new one on the same archive. */
export function startArchiveHost({ preload, task: first, onReady, onGivenUp }: Options): ArchiveHost {
  const crashes: number[] = []
  let task = first
  let ready = false
  let admitted = false
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
      admitted = false
      ready = true
      onReady()
    })
    made.webContents.on('render-process-gone', (_event, details) => {
      ready = false
      admitted = false
      if (!closed) restart(details.reason)
    })
    void made.loadURL(addressOf(task))
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
      if (!ready || window.isDestroyed() || (role !== 'keeper' && !admitted)) return null
      const { port1, port2 } = new MessageChannelMain()
      window.webContents.postMessage(PORT_CHANNEL, { role }, [port1])
      return port2
    },
    admit: () => {
      admitted = true
    },
    load: (next) => {
      task = next
      ready = false
      admitted = false
      void window.loadURL(addressOf(task))
    },
    contents: () => window.webContents,
    close: () => {
      closed = true
      window.destroy()
    }
  }
}

const addressOf = (task: HostTask): string =>
  `${APP_ORIGIN}/archive-host/index.html?${new URLSearchParams(task).toString()}`
