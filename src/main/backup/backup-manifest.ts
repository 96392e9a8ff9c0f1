import { z } from 'zod'
import { FoundFacts } from '#shared/backup/archive-facts.ts'
import { JOURNAL_FILE } from './journal-line.ts'

/** Bumped when an older Cuttings could no longer restore it. See docs/formats/backup.md. */
export const BACKUP_FORMAT = 1
export const MANIFEST = 'manifest.json'
export const SETTINGS = 'settings.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a backup holds, written into it last. */
export const BackupManifest = z
  .object({
    format: z.literal(BACKUP_FORMAT),
    /** The version of Cuttings that wrote it. */
    app: z.string(),
    /** ISO 8601 in UTC. */
    made: z.iso.datetime(),
    /** Of the database, at the moment of its rows. */
    facts: FoundFacts,
    /** How many rows of each table. */
    rows: z.record(z.string(), z.int()),
    /** Originals that were damaged in the vault, and so could not be backed up. */
    leftOut: z.array(sha256).readonly(),
    /** Every other entry, in the order of the file. Bytes as they are unpacked. */
    entries: z.array(z.object({ name: z.string(), bytes: z.int().min(0), sha256 }).readonly()).readonly()
  })
  .readonly()
export type BackupManifest = z.infer<typeof BackupManifest>
export type BackupEntry = BackupManifest['entries'][number]

export const rowsEntry = (table: string): string => `rows/${table}.jsonl`
export const journalEntry = (file: string): string => `journal/${file}`
export const originalEntry = (hash: string): string => `originals/${hash.slice(0, 2)}/${hash.slice(2)}`

export type EntryKind =
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'journal'; readonly file: string }
  | { readonly kind: 'original'; readonly sha256: string }
  | { readonly kind: 'settings' }

/** What an entry is, by its name; null for one that this version knows nothing of. */
export function entryKind(name: string): EntryKind | null {
  if (name === SETTINGS) return { kind: 'settings' }
  const [, folder, rest = ''] = /^(rows|journal|originals)\/(.+)$/s.exec(name) ?? []
  const [, table] = /^([A-Za-z]{1,40})\.jsonl$/.exec(rest) ?? []
  if (folder === 'rows' && table !== undefined) return { kind: 'rows', table }
  if (folder === 'journal' && JOURNAL_FILE.safeParse(rest).success) return { kind: 'journal', file: rest }
  if (folder === 'originals' && /^[0-9a-f]{2}\/[0-9a-f]{62}$/.test(rest))
    return { kind: 'original', sha256: rest.replace('/', '') }
  return null
}
