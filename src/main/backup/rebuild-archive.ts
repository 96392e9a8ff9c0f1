import type { Draft } from '#shared/article/draft.ts'
import type { KeptFacts } from '#shared/backup/archive-facts.ts'
import type { JournalEntry, JournalFile, ReplayEntry } from '#shared/backup/journal-entry.ts'
import type { KeeperContract } from '#shared/backup/keeper-contract.ts'
import type { Ask } from '#shared/ipc/peer.ts'
import type { Result } from '#shared/result.ts'
import type { BaseBackup } from './base-backup.ts'
import { entriesOf, lineageOf } from './lineage.ts'
import { restoreRows } from './restore-backup.ts'

/** Reads an original that the vault keeps; null where it is gone or damaged. */
export type ReadOriginal = (file: {
  readonly sha256: string
  readonly fileName: string
  readonly bytes: number
}) => Promise<readonly Draft[] | null>

export type RebuildAccount = {
  readonly facts: KeptFacts
  /** When the backup was made that it began with; null for none. */
  readonly backup: string | null
  /** Lines of the journal that were done again. */
  readonly lines: number
  /** Originals that could not be read, by the name they were imported under. */
  readonly unread: readonly string[]
  /** Lines that are missing or damaged, and changes that found nothing to change. */
  readonly lost: number
}

type Options = {
  readonly archivePath: string
  readonly kept: KeptFacts
  readonly ask: Ask<KeeperContract>
  readonly read: ReadOriginal
  /** A sound backup of this archive, to begin with its rows; null begins with the first line of the journal. */
  readonly base: BaseBackup | null
  readonly now: () => string
  /** Articles brought back so far. */
  readonly progress: (articles: number) => void
}

const LINES_AT_ONCE = 100

/**
 * Makes the database anew from the journal and the originals, in a host that was started for it. Throws where the host
 * or the disk fails; nothing that stood before is touched either way.
 */
export async function rebuildArchive(options: Options): Promise<RebuildAccount> {
  const { archivePath, kept, ask, read, base, progress } = options
  const unread: string[] = []
  let lines = 0
  let lost = 0
  let articles = base?.backup.manifest.facts.articles ?? 0
  let batch: ReplayEntry[] = []

  async function send(): Promise<void> {
    if (batch.length === 0) return
    lost += valueOf(await ask('rebuild:lines', { lines: batch })).lost
    lines += batch.length
    batch = []
    progress(articles)
  }

  async function withDrafts(file: JournalFile) {
    if (file.outcome !== 'imported' || file.sha256 === null) return { ...file, drafts: [] }
    const { sha256, fileName, bytes } = file
    const drafts = await read({ sha256, fileName, bytes })
    if (drafts) return { ...file, drafts: [...drafts] }
    unread.push(fileName)
    return { ...file, drafts: [], outcome: 'failed' as const, code: 'original-lost', reason: originalLost }
  }

  if (base) await restoreRows(base.backup, ask)
  const since = base?.line ?? null
  const lineage = await lineageOf(archivePath, kept.archive, since)
  for await (const entry of entriesOf(archivePath, lineage, since)) {
    if (entry === null) {
      lost += 1
      continue
    }
    if (entry.kind !== 'import-files') batch.push(entry)
    else {
      batch.push({ ...entry, files: await Promise.all(entry.files.map(withDrafts)) })
      articles += countOf(entry)
    }
    if (entry.kind === 'import-files' || batch.length >= LINES_AT_ONCE) await send()
  }
  await send()
  const from = { archive: kept.archive, line: kept.line }
  const finished = valueOf(await ask('rebuild:finish', { at: options.now(), from }))
  const backup = base?.backup.manifest.made ?? null
  return { facts: finished.facts, backup, lines, unread, lost: lost + finished.dropped }
}

const countOf = (entry: Extract<JournalEntry, { kind: 'import-files' }>): number =>
  entry.files.reduce((sum, file) => sum + file.articles.length, 0)

const originalLost =
  'Its original is gone from the archive, so it could not be read again when the database was rebuilt. Import the file again.'

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
