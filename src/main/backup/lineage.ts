import { join } from 'node:path'
import type { JournalEntry } from '#shared/backup/journal-entry.ts'
import { readDocument } from './fold-facts.ts'
import { readJournal } from './read-journal.ts'

/** Which lines of which databases made the archive what it is: up to what number each of them counts. */
export type Lineage = ReadonlyMap<string, number>

/** Goes back from a database to the one that it continues, and so on. */
export async function lineageOf(archiveFolder: string, archive: string): Promise<Lineage> {
  const froms = new Map<string, { readonly archive: string; readonly line: number } | null>()
  for await (const { entry, by } of documents(archiveFolder)) {
    if (entry?.kind === 'rebuilt') froms.set(by, entry.from)
  }
  const lineage = new Map([[archive, Infinity]])
  let from = froms.get(archive) ?? null
  while (from && !lineage.has(from.archive)) {
    lineage.set(from.archive, from.line)
    from = froms.get(from.archive) ?? null
  }
  return lineage
}

/** The entries of the lineage, each once and in order; null stands for one that is missing or cannot be read. */
export async function* entriesOf(
  archiveFolder: string,
  lineage: Lineage
): AsyncGenerator<JournalEntry | null> {
  const last = new Map<string, number>()
  for await (const { entry, by, n } of documents(archiveFolder)) {
    const before = last.get(by) ?? 0
    if (n <= before || n > (lineage.get(by) ?? 0)) continue
    for (let missing = before + 1; missing < n; missing += 1) yield null
    last.set(by, n)
    yield entry
  }
}

type Line = { readonly entry: JournalEntry | null; readonly by: string; readonly n: number }

async function* documents(archiveFolder: string): AsyncGenerator<Line> {
  for await (const met of readJournal(join(archiveFolder, 'journal'))) {
    // Damaged lines are noticed by the number that is missing.
    const document = met.kind === 'line' ? readDocument(met.line.text) : null
    if (document) yield { entry: document.entry, by: document.head.archive, n: document.head.n }
  }
}
