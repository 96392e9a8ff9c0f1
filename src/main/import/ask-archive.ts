import { setTimeout as pause } from 'node:timers/promises'
import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Ask } from '#shared/ipc/peer.ts'
import { fail, type Result } from '#shared/result.ts'
import { untilAborted } from './import-stopped.ts'

export type AskArchive = Ask<ArchiveContract>

const PATIENCE = 60_000
const PAUSE = 250

/**
 * Asks again while the archive host is being restarted, for a minute. Only for requests that may be carried out
 * twice: of `imports:*` all but `imports:begin`.
 */
export function patientAsk(ask: AskArchive, signal: AbortSignal): AskArchive {
  return async (channel, input) => {
    const giveUp = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
    for (;;) {
      try {
        const result = await untilAborted(ask(channel, input), giveUp)
        if (result.ok || result.error.code !== 'port-closed') return result
        await pause(PAUSE, undefined, { signal: giveUp })
      } catch (thrown) {
        if (signal.aborted || !giveUp.aborted) throw thrown
        return archiveGone
      }
    }
  }
}

const archiveGone: Result<never> = fail(
  'archive-gone',
  'The archive does not answer. Nothing stored is lost: start Cuttings again and resume the import.'
)
