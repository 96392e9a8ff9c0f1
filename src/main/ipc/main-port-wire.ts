import type { MessagePortMain } from 'electron'
import type { Wire } from '#shared/ipc/peer.ts'

/** Electron's MessagePortMain as a wire for createPeer. */
export function mainPortWire(port: MessagePortMain): Wire {
  return {
    post: (message) => port.postMessage(message),
    listen: (onMessage, onClose) => {
      port.on('message', (event) => onMessage(event.data))
      port.on('close', onClose)
      port.start()
    }
  }
}
