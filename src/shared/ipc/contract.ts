import { z } from 'zod'
import { BackupFile, BackupPreview, BackupProgress, Restored } from '../backup/backup-file.ts'
import { ExportPreview, ExportRequest, WrittenFile } from '../export/export-request.ts'
import { TableSample } from '../import/column-mapping.ts'
import { ImportProgress } from '../import/ledger.ts'
import { NotReread, OriginalToRead, Rereading } from '../reread/rereading.ts'
import type { EventChannel, MainChannel } from './channels.ts'

export const AppInfo = z.object({
  version: z.string(),
  electron: z.string(),
  contract: z.int(),
  archivePath: z.string(),
  platform: z.string()
})
export type AppInfo = z.infer<typeof AppInfo>

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  sidebarWidth: z.int().min(160).max(480),
  listWidth: z.int().min(260).max(900),
  inspectorWidth: z.int().min(200).max(520),
  sidebarShown: z.boolean(),
  inspectorShown: z.boolean(),
  listLayout: z.enum(['cards', 'table'])
})
export type Settings = z.infer<typeof Settings>

/** What a look at dropped paths found, shown before the import starts. Bytes. */
export const ImportLook = z.object({
  title: z.string(),
  files: z.int(),
  bytes: z.int(),
  folders: z.int(),
  /** Of these, the ones below what was dropped: with none there is nothing to nest collections by. */
  subFolders: z.int(),
  missing: z.array(z.string()),
  /** The look was cut short: there are more than these. */
  atLeast: z.boolean().optional()
})
export type ImportLook = z.infer<typeof ImportLook>

/** How the archive is; `rebuilt` is ready again, with an account of what was done. */
export const ArchiveNews = z.object({
  state: z.enum(['ready', 'failed', 'rebuilding', 'rebuilt']),
  message: z.string()
})
export type ArchiveNews = z.infer<typeof ArchiveNews>

const paths = z.array(z.string().min(1)).min(1)
const nothing = z.object({})

/** Window → main. Every request and its answer; a channel without a schema does not compile. */
export const mainContract = {
  'app:info': { input: nothing, output: AppInfo },
  /** What `archive:state` said last, for a window that came later. */
  'archive:news': { input: nothing, output: ArchiveNews },
  'settings:get': { input: nothing, output: Settings },
  'settings:set': { input: Settings.partial(), output: Settings },
  'import:choose': {
    input: z.object({ kind: z.enum(['files', 'folder']) }),
    output: z.object({ paths: z.array(z.string()) })
  },
  'import:look': { input: z.object({ paths }), output: ImportLook },
  'import:start': {
    input: z.object({ paths, asCollections: z.boolean() }),
    output: z.object({ importId: z.int() })
  },
  'import:cancel': { input: z.object({ importId: z.int() }), output: nothing },
  'import:resume': { input: z.object({ importId: z.int() }), output: nothing },
  /** The first rows of a table on the disk, for its columns to be set. */
  'import:table': { input: z.object({ path: z.string().min(1) }), output: TableSample },
  'import:running': { input: nothing, output: z.object({ progress: ImportProgress.nullable() }) },
  /** A draft's text, from a file that the person chooses; nothing of it is kept. Null when they changed their mind. */
  'draft:choose': {
    input: nothing,
    output: z.object({ draft: z.object({ title: z.string(), text: z.string() }).nullable() })
  },
  /** The quoted stretches of a draft: UTF-16 offsets of the words inside the marks. */
  'draft:quotes': {
    input: z.object({ text: z.string().max(1_000_000) }),
    output: z.object({ stretches: z.array(z.object({ start: z.int(), end: z.int() })).readonly() })
  },
  /** What reading these originals again would change; nothing is kept. */
  'reread:look': {
    input: z.object({ originals: z.array(OriginalToRead).min(1).max(500) }),
    output: z.object({ rereadings: z.array(Rereading), notRead: z.array(NotReread) })
  },
  /** Keeps what was shown of these articles: `reading` is what `reread:look` answered. */
  'reread:keep': {
    input: z.object({
      originals: z.array(OriginalToRead).min(1).max(500),
      readings: z.array(z.object({ id: z.int(), reading: z.string() })).min(1)
    }),
    output: z.object({ label: z.string().nullable() })
  },
  'export:preview': { input: ExportRequest, output: ExportPreview },
  'export:choose': { input: ExportRequest, output: z.object({ path: z.string().nullable() }) },
  'export:write': {
    input: z.object({ request: ExportRequest, to: z.string() }),
    output: z.object({ files: z.array(WrittenFile) })
  },
  /** The backups in the archive's own folder, newest first. */
  'backups:list': { input: nothing, output: z.object({ backups: z.array(BackupFile) }) },
  'backups:make': { input: nothing, output: z.object({ path: z.string(), bytes: z.int() }) },
  /** A backup somewhere else, chosen by the person; null when they changed their mind. */
  'backups:choose': { input: nothing, output: z.object({ path: z.string().nullable() }) },
  /** Reads every byte of it; a damaged one is refused with its place. */
  'backups:preview': { input: z.object({ path: z.string().min(1) }), output: BackupPreview },
  /** Replaces the archive as a whole, after a backup of it. */
  'backups:restore': { input: z.object({ path: z.string().min(1) }), output: Restored },
  'original:show': {
    input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string() }),
    output: nothing
  },
  'link:open': {
    input: z.object({ url: z.url({ protocol: /^https?$/ }) }),
    output: z.object({ opened: z.boolean() })
  },
  'clipboard:write': { input: z.object({ text: z.string(), html: z.string().optional() }), output: nothing }
} satisfies Record<MainChannel, { input: z.ZodType; output: z.ZodType }>
export type MainContract = typeof mainContract

/** Commands of the application menu that the window carries out. */
export const menuCommands = [
  'import-files',
  'import-folder',
  'import-paste',
  'export',
  'undo',
  'redo',
  'find',
  'find-in-article',
  'toggle-sidebar',
  'toggle-inspector',
  'show-library',
  'show-quotes',
  'show-imports',
  'show-check',
  'show-speakers',
  'show-insights',
  'show-backups',
  'shortcuts'
] as const

/** Main → windows. */
export const eventContract = {
  'import:progress': ImportProgress,
  'menu:command': z.object({ command: z.enum(menuCommands) }),
  'archive:state': ArchiveNews,
  'backups:progress': BackupProgress
} satisfies Record<EventChannel, z.ZodType>
export type EventContract = typeof eventContract
