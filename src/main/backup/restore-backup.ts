import { Uint8ArrayWriter } from '@zip.js/zip.js'
import type { KeptFacts } from '#shared/backup/archive-facts.ts'
import type { KeeperContract } from '#shared/backup/keeper-contract.ts'
import type { Ask } from '#shared/ipc/peer.ts'
import { messageOf, type Result } from '#shared/result.ts'
import type { Staged } from '../vault/take-file.ts'
import type { Vault } from '../vault/vault.ts'
import { entryKind, journalEntry, rowsEntry } from './backup-manifest.ts'
import { readDocument } from './fold-facts.ts'
import type { Journal } from './journal.ts'
import { linesOf } from './lines-of.ts'
import type { OpenBackup } from './open-backup.ts'
import { readJournal, readJournalBytes } from './read-journal.ts'

const ORIGINALS_AT_ONCE = 50
const ROWS_AT_ONCE = 200
const LINES_AT_ONCE = 500
/** Rows are sent when they have this many UTF-16 units together, as a text may be as large as an original. */
const TEXT_AT_ONCE = 4_000_000

/** Puts the originals of a backup into the vault; those that are there stay. `progress` in originals. */
export async function restoreOriginals(
  backup: OpenBackup,
  vault: Vault,
  progress: (done: number, of: number) => void
): Promise<void> {
  const wanted: { readonly name: string; readonly sha256: string }[] = []
  for (const { name } of backup.manifest.entries) {
    const kind = entryKind(name)
    if (kind?.kind === 'original') wanted.push({ name, sha256: kind.sha256 })
  }
  for (let from = 0; from < wanted.length; from += ORIGINALS_AT_ONCE) {
    progress(from, wanted.length)
    const staged: Staged[] = []
    for (const { name, sha256 } of wanted.slice(from, from + ORIGINALS_AT_ONCE)) {
      if ((await vault.read(sha256)).ok) continue
      const entry = backup.entries.get(name)
      if (!entry) throw new Error(`the backup lacks ${name}`)
      const taken = valueOf(await vault.takeBytes(await entry.getData(new Uint8ArrayWriter())))
      if (taken.sha256 !== sha256) throw new Error(`${name} is damaged in the backup`)
      staged.push(taken)
    }
    valueOf(await vault.commit(staged))
  }
}

/** Fills a database that is being made anew with the rows of a backup. */
export async function restoreRows(backup: OpenBackup, ask: Ask<KeeperContract>): Promise<void> {
  const { schema } = backup.manifest.facts
  for (const table of Object.keys(backup.manifest.rows)) {
    const entry = backup.entries.get(rowsEntry(table))
    if (!entry) throw new Error(`the backup lacks the rows of ${table}`)
    let rows: unknown[] = []
    let units = 0
    const send = async (): Promise<void> => {
      if (rows.length > 0) valueOf(await ask('rebuild:rows', { schema, table, rows }))
      rows = []
      units = 0
    }
    for await (const { text } of linesOf(backup.read(entry))) {
      rows.push(JSON.parse(text))
      units += text.length
      if (rows.length >= ROWS_AT_ONCE || units >= TEXT_AT_ONCE) await send()
    }
    await send()
  }
}

/**
 * Adds the lines of the backup's journal that the archive's own journal lacks, so that the archive can be made anew
 * from its journal later. Answers with the last line of the backup's database, where its facts do not know it.
 */
export async function restoreJournal(
  backup: OpenBackup,
  { archivePath, journal }: { readonly archivePath: string; readonly journal: Journal }
): Promise<number> {
  const known = new Map<string, number>()
  for await (const met of readJournal(`${archivePath}/journal`)) {
    const head = met.kind === 'line' ? readDocument(met.line.text)?.head : undefined
    if (head) known.set(head.archive, Math.max(known.get(head.archive) ?? 0, head.n))
  }
  let batch: string[] = []
  const append = async (): Promise<void> => {
    valueOf(await journal.append(batch))
    batch = []
  }
  const { archive, line } = backup.manifest.facts
  let last = 0
  for (const { name } of backup.manifest.entries) {
    const kind = entryKind(name)
    const entry = backup.entries.get(name)
    if (kind?.kind !== 'journal' || !entry || name !== journalEntry(kind.file)) continue
    for await (const met of readJournalBytes(kind.file, backup.read(entry))) {
      const head = met.kind === 'line' ? readDocument(met.line.text)?.head : undefined
      if (met.kind !== 'line' || !head) continue
      if (head.archive === archive) last = Math.max(last, head.n)
      if (head.n <= (known.get(head.archive) ?? 0)) continue
      batch.push(met.line.text)
      if (batch.length >= LINES_AT_ONCE) await append()
    }
  }
  await append()
  return line ?? last
}

/** Makes the database of a backup in a host that was started for it; throws where that fails. */
export async function restoreDatabase(
  backup: OpenBackup,
  options: {
    readonly archivePath: string
    readonly journal: Journal
    readonly ask: Ask<KeeperContract>
    readonly now: () => Date
  }
): Promise<KeptFacts> {
  await restoreRows(backup, options.ask)
  const line = await restoreJournal(backup, options)
  const from = { archive: backup.manifest.facts.archive, line }
  return valueOf(await options.ask('rebuild:finish', { at: options.now().toISOString(), from })).facts
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

export const restoreFailed = (thrown: unknown): string =>
  `The backup could not be restored, and the archive is as it was: ${messageOf(thrown)}`
