import { createPeer, type Peer } from '#shared/ipc/peer.ts'
import type { SearchContract } from '#shared/query/search-contract.ts'

/** Starts the worker that holds SQLite; `onDeath` is told why when it cannot be loaded or fails outside a request. */
export function startWorker(onDeath: (reason: string) => void): Peer<SearchContract> {
  const worker = new Worker(new URL('./worker/search-worker.ts', import.meta.url), {
    type: 'module',
    name: 'search'
  })
  return createPeer<SearchContract>({
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onClose) => {
      worker.addEventListener('message', (event) => onMessage(event.data))
      worker.addEventListener('error', (event) => {
        worker.terminate()
        onDeath(event.message || 'its script could not be loaded')
        onClose()
      })
    }
  })
}
