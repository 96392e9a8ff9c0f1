import { Dexie } from 'dexie'
import type { ArchiveDatabase } from '../database.ts'

/** Deletes every database of the archive host but the one in use: what a rebuild replaced, or left unfinished. */
export async function forgetOthers({ name }: ArchiveDatabase): Promise<void> {
  for (const { name: other } of await indexedDB.databases()) {
    if (other !== undefined && other !== name) await Dexie.delete(other)
  }
}
