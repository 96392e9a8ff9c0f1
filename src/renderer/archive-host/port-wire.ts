import type { Wire } from '#shared/ipc/peer.ts'

export const portWire = (port: MessagePort): Wire => ({
  post: (message) => port.postMessage(message),
  listen: (onMessage, onClose) => {
    port.addEventListener('message', (event) => onMessage(event.data))
    port.addEventListener('close', onClose)
    port.start()
  }
})
