import { z } from 'zod'
import { archiveEvents, type ArchiveContract, type Topic } from '#shared/ipc/archive-contract.ts'
import { PORT_CHANNEL } from '#shared/ipc/channels.ts'
import { pagePortWire } from '#shared/ipc/page-port-wire.ts'
import { createPeer, type Ask, type Peer } from '#shared/ipc/peer.ts'

type Listeners = {
  readonly onChanged: (topics: readonly Topic[]) => void
  /** A port came: the first one, or a new one after the archive host was restarted. */
  readonly onConnected: () => void
}
type ArchivePeer = Peer<ArchiveContract>

const Delivery = z.object({ type: z.literal(PORT_CHANNEL), role: z.literal('ui') })

let arrived: (peer: ArchivePeer) => void
let coming: Promise<ArchivePeer>
const waitForPort = (): void => {
  coming = new Promise((resolve) => (arrived = resolve))
}
waitForPort()

/** Asks the archive host; while it restarts, questions wait for the new port. */
export const askArchive: Ask<ArchiveContract> = async (channel, input) => (await coming).ask(channel, input)

/** Must run before the first paint: the preload posts the port once the document is ready. */
export function listenForArchive({ onChanged, onConnected }: Listeners): void {
  let current: { readonly port: MessagePort; readonly peer: ArchivePeer } | undefined
  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    if (event.source !== window || !port || !Delivery.safeParse(event.data).success) return
    const before = current
    const peer = createPeer<ArchiveContract>(pagePortWire(port), {
      onTell: (name, payload) => {
        const changed = name === 'changed' ? archiveEvents.changed.safeParse(payload) : undefined
        if (changed?.success) onChanged(changed.data.topics)
      },
      onClose: () => {
        if (current?.port === port) waitForPort()
      }
    })
    arrived(peer)
    coming = Promise.resolve(peer)
    current = { port, peer }
    // A window can get two ports, when the host and the page become ready at the same time. What was asked over the
    // first would wait for ever: it fails here, and is asked again over the new one.
    before?.peer.close()
    before?.port.close()
    onConnected()
  })
}
