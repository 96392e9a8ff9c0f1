import { z } from 'zod'
import {
  archiveContract,
  type ArchiveContract,
  type ArchiveRequest,
  type JournalContract,
  type Topic
} from '#shared/ipc/archive-contract.ts'
import { type DumpContract, keeperContract, type KeeperContract } from '#shared/backup/keeper-contract.ts'
import { type Ask, createPeer, type Handlers, type Peer, Refusal } from '#shared/ipc/peer.ts'
import { PORT_CHANNEL } from '#shared/ipc/channels.ts'
import { messageOf } from '#shared/result.ts'
import type { Archive } from './archive.ts'
import { archiveRequests } from './archive-requests.ts'
import { pagePortWire } from '#shared/ipc/page-port-wire.ts'

const PortMessage = z.object({ type: z.literal(PORT_CHANNEL), role: z.enum(['main', 'ui', 'keeper']) })
type Role = Exclude<z.infer<typeof PortMessage>['role'], 'keeper'>

/** What main's keeper is answered, given the way to bring rows to it. */
export type Keep = (dump: Ask<DumpContract>) => Handlers<KeeperContract>

/** The open ports: requests come in, changes go out to all of them. */
export class Ports {
  readonly #peers = new Set<Peer<JournalContract>>()
  readonly #archive: Promise<Archive>
  readonly #keep: Keep

  constructor(open: (tell: (topics: Topic[]) => void) => Promise<Archive>, keep: Keep) {
    this.#keep = keep
    this.#archive = open((topics) => {
      for (const peer of this.#peers) peer.tell('changed', { topics })
    })
    // Each port answers with the reason; nothing more is to be done about it here.
    this.#archive.catch(() => undefined)
  }

  /** Takes a port that our preload passed on; messages of anyone else are none of ours. */
  accept(event: MessageEvent): void {
    const message = PortMessage.safeParse(event.data)
    const [port] = event.ports
    if (event.source !== window || event.origin !== location.origin || !message.success || !port) return
    if (message.data.role === 'keeper') this.#connectKeeper(port)
    else void this.#connect(port, message.data.role)
  }

  /** Main watches over the database by a line of its own, also while nobody else may use it. */
  #connectKeeper(port: MessagePort): void {
    const handlers = this.#keep((channel, input) => peer.ask(channel, input))
    const serve = { contract: keeperContract, handlers }
    const peer = createPeer<DumpContract, KeeperContract>(pagePortWire(port), { serve })
  }

  /** The port is listened to only when the database is open: until then it keeps the requests itself. */
  async #connect(port: MessagePort, role: Role): Promise<void> {
    const archive = await this.#archive.catch(
      (thrown: unknown) => new Refusal('archive-closed', messageOf(thrown))
    )
    const handlers = archive instanceof Refusal ? refuseAll(archive) : archiveRequests(archive)
    const peer: Peer<JournalContract> = createPeer<JournalContract, ArchiveContract>(pagePortWire(port), {
      serve: { contract: archiveContract, handlers },
      onClose: () => {
        this.#peers.delete(peer)
        if (role === 'main' && !(archive instanceof Refusal)) archive.journal.disconnect()
      }
    })
    this.#peers.add(peer)
    if (role === 'main' && !(archive instanceof Refusal)) {
      archive.journal.connect((lines) => peer.ask('journal:append', { lines }))
    }
  }
}

/** The browser could not open the database: every request is told so, instead of waiting for ever. */
function refuseAll(refusal: Refusal): Handlers<ArchiveContract> {
  const refuse = (): never => {
    throw refusal
  }
  const handlers: Partial<Handlers<ArchiveContract>> = {}
  for (const name of archiveChannels) handlers[name] = refuse
  // Every name of the contract has just been given its handler.
  return handlers as Handlers<ArchiveContract>
}

// Object.keys forgets which keys they were.
const archiveChannels = Object.keys(archiveContract) as ArchiveRequest[]
