import type { Wire } from './peer.ts'

/** The DOM's MessagePort as far as a wire needs it; shared code knows no DOM. */
export type PagePort = {
  postMessage(message: unknown): void
  start(): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
}

/** A page's MessagePort as a wire for createPeer. */
export function pagePortWire(port: PagePort): Wire {
  return {
    post: (message) => port.postMessage(message),
    listen: (onMessage, onClose) => {
      port.addEventListener('message', (event) => onMessage(event.data))
      port.addEventListener('close', onClose)
      port.start()
    }
  }
}
