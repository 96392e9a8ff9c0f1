import { ArchiveDatabase } from '../database.ts'
import { newestSchema } from '../migrations/migrations.ts'
import { patiently } from '../patiently.ts'

/** IndexedDB has whole numbers only; Dexie keeps ten for each version of its own. */
const STEPS = 10

/** A database with an older schema, opened as it is, so that it can be copied out before it is migrated; else null. */
export async function openOlder(name: string): Promise<ArchiveDatabase | null> {
  const there = (await indexedDB.databases()).find((database) => database.name === name)
  const schema = Math.floor((there?.version ?? Infinity) / STEPS)
  if (schema >= newestSchema) return null
  const db = new ArchiveDatabase(name, schema)
  await patiently(() => db.open())
  return db
}
