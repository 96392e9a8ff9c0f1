import type { Draft } from '#shared/article/draft.ts'
import type { Vault } from '../vault/vault.ts'
import type { ParsePool } from './parse-pool.ts'

const IDLE_MS = 5000

type Kept = { readonly sha256: string; readonly fileName: string; readonly bytes: number }

/** Reads originals out of the vault again; null for one that is gone, damaged, or holds no article any more. */
export function readOriginals(
  vault: Vault,
  openReaders: () => ParsePool
): (file: Kept) => Promise<readonly Draft[] | null> {
  let pool: ParsePool | null = null
  let reading = 0
  let idle: NodeJS.Timeout | undefined
  return async ({ sha256, fileName, bytes }) => {
    const sound = await vault.read(sha256)
    if (!sound.ok) return null
    clearTimeout(idle)
    reading += 1
    pool ??= openReaders()
    const outcome = await pool.read({ path: vault.placeOf(sha256), fileName, bytes })
    reading -= 1
    if (reading === 0) {
      idle = setTimeout(() => {
        pool?.close()
        pool = null
      }, IDLE_MS)
    }
    return outcome.ok && outcome.drafts.length > 0 ? outcome.drafts : null
  }
}
