import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundFacts } from '#shared/backup/archive-facts.ts'
import type { TableRows } from '#shared/backup/keeper-contract.ts'
import type { Result } from '#shared/result.ts'

/** Gives every row of the database at one moment; whoever writes waits meanwhile, so `take` must be quick. */
export type DumpRows = (take: (page: TableRows) => Promise<void>) => Promise<Result<FoundFacts>>

export type SpooledRows = {
  readonly facts: FoundFacts
  readonly tables: readonly { readonly table: string; readonly file: string; readonly rows: number }[]
}

/**
 * Writes the rows to a file for each table, one JSON document a line: packing them would take longer, and the database
 * cannot be written until all are out. Throws where the disk fails.
 */
export async function spoolRows(dump: DumpRows, folder: string): Promise<Result<SpooledRows>> {
  await mkdir(folder)
  const spools = new Map<string, { readonly handle: FileHandle; readonly file: string; rows: number }>()
  const failed: Error[] = []
  try {
    const dumped = await dump(async ({ table, rows }) => {
      try {
        const spool = spools.get(table) ?? (await begin(folder, table))
        spools.set(table, spool)
        await spool.handle.writeFile(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
        spool.rows += rows.length
      } catch (thrown) {
        failed.push(thrown instanceof Error ? thrown : new Error(String(thrown)))
        throw thrown
      }
    })
    // What the host says of it is only its own side.
    if (failed[0]) throw failed[0]
    if (!dumped.ok) return dumped
    const tables = [...spools].map(([table, { file, rows }]) => ({ table, file, rows }))
    return { ok: true, value: { facts: dumped.value, tables } }
  } finally {
    await Promise.all([...spools.values()].map(({ handle }) => handle.close()))
  }
}

async function begin(
  folder: string,
  table: string
): Promise<{ handle: FileHandle; file: string; rows: number }> {
  if (!/^[A-Za-z]{1,40}$/.test(table)) throw new Error(`“${table}” is no name for a table`)
  const file = join(folder, table)
  return { handle: await open(file, 'wx', 0o600), file, rows: 0 }
}
