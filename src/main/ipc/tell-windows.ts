import { BrowserWindow } from 'electron'
import type { EventPayload } from '#shared/ipc/bridge.ts'
import type { EventChannel } from '#shared/ipc/channels.ts'

/** Sends an event to every window of the library; the archive host and print windows listen to none. */
export type TellWindows = <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void

export function createTellWindows(isLibrary: (window: BrowserWindow) => boolean): TellWindows {
  return (channel, payload) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.isDestroyed() && isLibrary(window)) window.webContents.send(channel, payload)
    }
  }
}
