import type { ArchiveDatabase } from './database.ts'

/**
 * Tells this database from one that was reset or rebuilt: its journal lines are counted by themselves, and a search
 * index made for another one is thrown away.
 */
export async function archiveIdentity(db: ArchiveDatabase): Promise<string> {
  const known = await db.meta.get('identity')
  if (typeof known?.value === 'string') return known.value
  const value = crypto.randomUUID()
  await db.meta.add({ key: 'identity', value })
  return value
}
