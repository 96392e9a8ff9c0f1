import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { applyCommand } from './apply-command.ts'
import { lastStanding, nextRedone, redo, undo } from './undo.ts'

type Requests = Extract<keyof ArchiveContract, `operations:${string}`>

export const operationRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'operations:apply': ({ command }) => applyCommand(archive, command),
  'operations:undo': async () => ({ label: await undo(archive) }),
  'operations:redo': async () => ({ label: await redo(archive) }),
  'operations:state': async () => {
    const [standing, redone] = await Promise.all([lastStanding(archive.db), nextRedone(archive.db)])
    return { undo: standing?.label ?? null, redo: redone?.label ?? null }
  }
})
