import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { KeptFacts } from '#shared/backup/archive-facts.ts'
import { replaceFile } from '../vault/replace-file.ts'
import { foldFacts } from './fold-facts.ts'
import { journalFiles, readJournalFile } from './read-journal.ts'

const FactsFile = z.object({
  format: z.literal(1),
  facts: KeptFacts,
  /** The journal's last file when this was written: what came later begins there. */
  journalFile: z.string()
})

export type FactsStore = {
  /** Null for an archive in which nothing was ever stored. */
  get(): KeptFacts | null
  /** Lines that are in the journal now. */
  take(documents: readonly string[]): void
  /** Another database is in use from now on; resolves when that is on the disk. */
  replace(facts: KeptFacts): Promise<void>
  /** Writes what was gathered last. */
  close(): Promise<void>
}

const SAVE_AFTER = 2000

/**
 * How many articles the archive has, and which was the last change, in `archive-facts.json` outside the database. The
 * file may be behind: what the journal says from there on is added when it is opened.
 */
export async function openFacts(archive: string): Promise<FactsStore> {
  const file = join(archive, 'archive-facts.json')
  const journal = join(archive, 'journal')
  const stored = await readFacts(file)
  let facts = stored?.facts ?? null
  for (const name of await journalFiles(journal)) {
    if (stored && name < stored.journalFile) continue
    for await (const entry of readJournalFile(journal, name))
      if (entry.kind === 'line') facts = foldFacts(facts, entry.line.text, stored === null)
  }

  let timer: NodeJS.Timeout | undefined
  let saving = Promise.resolve()
  async function save(): Promise<void> {
    if (!facts) return
    const journalFile = (await journalFiles(journal)).at(-1) ?? ''
    await replaceFile(file, Buffer.from(JSON.stringify({ format: 1, facts, journalFile })))
  }
  const saveNow = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    return (saving = saving.catch(() => undefined).then(save))
  }

  return {
    get: () => facts,
    take: (documents) => {
      for (const text of documents) facts = foldFacts(facts, text, facts === null)
      // A failed write costs nothing: the journal has it all, and the next one tries again.
      timer ??= setTimeout(() => void saveNow().catch(() => undefined), SAVE_AFTER).unref()
    },
    replace: async (next) => {
      facts = next
      await saveNow()
    },
    close: () => saveNow().catch(() => undefined)
  }
}

async function readFacts(file: string): Promise<z.infer<typeof FactsFile> | null> {
  try {
    return FactsFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}
