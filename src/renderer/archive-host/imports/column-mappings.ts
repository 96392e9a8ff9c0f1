import { z } from 'zod'
import { ColumnMapping } from '#shared/import/column-mapping.ts'
import type { ArchiveDatabase } from '../database.ts'

const KEY = 'columnMappings'
/** Kinds of tables that a newsroom meets; the oldest are forgotten. */
const MOST = 500

/** What people have said of the columns of tables, the latest first. */
export async function columnMappings(db: ArchiveDatabase): Promise<ColumnMapping[]> {
  const stored = await db.meta.get(KEY)
  const read = z.array(ColumnMapping).safeParse(stored?.value ?? [])
  return read.success ? read.data : []
}

/** Remembers a mapping; one for the same header is replaced. */
export async function setColumnMapping(db: ArchiveDatabase, mapping: ColumnMapping): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const others = (await columnMappings(db)).filter(({ signature }) => signature !== mapping.signature)
    await db.meta.put({ key: KEY, value: [mapping, ...others].slice(0, MOST) })
  })
}
