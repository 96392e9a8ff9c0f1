import { z } from 'zod'
import type { ArchiveDatabase } from '../database.ts'

const REDO = 'redo'
const Ids = z.array(z.int())

/** Operations that were undone and can be redone, the next one last. A list of its own, because what was undone before a new operation can never be redone. */
export async function readRedo(db: ArchiveDatabase): Promise<readonly number[]> {
  const meta = await db.meta.get(REDO)
  return meta ? Ids.parse(meta.value) : []
}

export const writeRedo = (db: ArchiveDatabase, ids: readonly number[]): Promise<string> =>
  db.meta.put({ key: REDO, value: [...ids] })
