import { ipcRenderer } from 'electron'
import { PORT_CHANNEL } from '#shared/ipc/channels.ts'

/** MessagePorts cannot cross the context bridge; posting them to the page's own window is the documented way. */
export function passPortsToPage(): void {
  ipcRenderer.on(PORT_CHANNEL, (event, message: { role: string }) => {
    window.postMessage({ type: PORT_CHANNEL, role: message.role }, location.origin, event.ports)
  })
}
