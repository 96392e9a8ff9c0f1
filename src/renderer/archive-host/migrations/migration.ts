import type { Transaction } from 'dexie'

/**
 * One step of the database's schema, in a file of its own that is never edited after its release; an `upgrade` copies
 * the row types it needs, so that later changes of ours cannot alter what it does. `stores` names only what changes.
 */
export type Migration = {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}
