import type { MessagePortMain } from 'electron'
import type { ArchiveContract, JournalContract } from '#shared/ipc/archive-contract.ts'
import { journalContract } from '#shared/ipc/archive-contract.ts'
import { createPeer, type Ask, type Handlers, type Peer } from '#shared/ipc/peer.ts'
import { mainPortWire } from './main-port-wire.ts'

/**
 * Main's line to the archive host. Asks wait until a host is there; when the host is restarted, open asks fail with
 * `port-closed` and the caller decides whether asking again is safe (every archive write is idempotent or an operation).
 */
export type ArchiveLink = {
  readonly ask: Ask<ArchiveContract>
  /** A new host has started: its end of a fresh channel. */
  connect(port: MessagePortMain): void
}

export function createArchiveLink(journal: Handlers<JournalContract>): ArchiveLink {
  let announce: (peer: Peer<ArchiveContract>) => void = () => undefined
  let current = waitForNext()
  let generation = 0

  function waitForNext(): Promise<Peer<ArchiveContract>> {
    return new Promise((resolve) => {
      announce = resolve
    })
  }

  return {
    ask: async (channel, input) => (await current).ask(channel, input),
    connect: (port) => {
      const mine = ++generation
      const peer = createPeer<ArchiveContract, JournalContract>(mainPortWire(port), {
        serve: { contract: journalContract, handlers: journal },
        onClose: () => {
          // The old port may close after the next host has connected.
          if (mine === generation) current = waitForNext()
        }
      })
      announce(peer)
      current = Promise.resolve(peer)
    }
  }
}
