import { join } from 'node:path'
import type { JournalEntry, LineOf } from '#shared/backup/journal-entry.ts'
import { readDocument } from './fold-facts.ts'
import { readJournal } from './read-journal.ts'

/** Which lines of which databases made the archive what it is: up to what number each of them counts. */
export type Lineage = ReadonlyMap<string, number>

/** Goes back from a database to the one that it continues, and so on; no further than to `since`, if it is met. */
export async function lineageOf(
  archiveFolder: string,
  archive: string,
  since: LineOf | null = null
): Promise<Lineage> {
  const froms = new Map<string, LineOf | null>()
  for await (const { entry, by } of documents(archiveFolder)) {
    if (entry?.kind === 'rebuilt') froms.set(by, entry.from)
  }
  const lineage = new Map([[archive, Infinity]])
  const before = (one: string): LineOf | null => (one === since?.archive ? null : (froms.get(one) ?? null))
  let from = before(archive)
  while (from && !lineage.has(from.archive)) {
    lineage.set(from.archive, from.line)
    from = before(from.archive)
  }
  return lineage
}

/** The entries of the lineage after `since`, each once and in order; null stands for one that is missing or cannot be read. */
export async function* entriesOf(
  archiveFolder: string,
  lineage: Lineage,
  since: LineOf | null = null
): AsyncGenerator<JournalEntry | null> {
  const last = new Map(since ? [[since.archive, since.line]] : [])
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
