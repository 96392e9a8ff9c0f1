import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import { CONTRACT_VERSION } from '#shared/ipc/channels.ts'
import type { ArchiveNews, Settings } from '#shared/ipc/contract.ts'
import { ok, type Result } from '#shared/result.ts'
import type { BackupService } from '../backup/backup-service.ts'
import type { ExportService } from '../export/export-service.ts'
import type { ImportService } from '../import/import-service.ts'
import type { RereadService } from '../import/reread-service.ts'
import { quotedStretches } from '../parse/quotes/quoted-stretches.ts'
import type { Vault } from '../vault/vault.ts'
import { chooseBackup } from './choose-backup.ts'
import { chooseDraft } from './choose-draft.ts'
import { chooseExportTarget } from './choose-export-target.ts'
import type { MainHandlers } from './handle.ts'
import { writeClipboard } from './write-clipboard.ts'

export type Services = {
  readonly backups: BackupService
  readonly archivePath: string
  readonly settings: { get(): Settings; set(change: Partial<Settings>): Promise<Settings> }
  readonly imports: ImportService
  readonly exports: ExportService
  readonly rereading: RereadService
  readonly readDraft: (path: string) => Promise<Result<{ text: string }>>
  readonly vault: Vault
  readonly news: () => ArchiveNews
  readonly applyTheme: (theme: Settings['theme']) => void
}

/** What main answers to windows; each handler only joins a request to the room that does the work. */
export function mainHandlers(services: Services): MainHandlers {
  const { imports, exports: exporting, settings, vault } = services
  return {
    'app:info': () =>
      Promise.resolve(
        ok({
          version: app.getVersion(),
          electron: process.versions.electron,
          contract: CONTRACT_VERSION,
          archivePath: services.archivePath,
          platform: process.platform
        })
      ),
    'archive:news': () => Promise.resolve(ok(services.news())),
    'settings:get': () => Promise.resolve(ok(settings.get())),
    'settings:set': async (change) => {
      const next = await settings.set(withoutUndefined(change))
      services.applyTheme(next.theme)
      return ok(next)
    },
    'import:choose': async ({ kind }, sender) => {
      const properties =
        kind === 'files'
          ? (['openFile', 'multiSelections'] as const)
          : (['openDirectory', 'multiSelections'] as const)
      const window = BrowserWindow.fromWebContents(sender)
      const options = {
        properties: [...properties],
        title: kind === 'files' ? 'Import files' : 'Import folders'
      }
      const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      return ok({ paths: chosen.filePaths })
    },
    'import:look': ({ paths }) => imports.look(paths),
    'import:start': ({ paths, asCollections }) => imports.start({ paths, asCollections }),
    'import:cancel': ({ importId }) => imports.cancel(importId),
    'import:resume': ({ importId }) => imports.resume(importId),
    'import:table': ({ path }) => imports.table(path),
    'import:running': () => Promise.resolve(ok({ progress: imports.running() })),
    'draft:choose': async (_, sender) => {
      const path = await chooseDraft(sender)
      if (path === null) return ok({ draft: null })
      const read = await services.readDraft(path)
      return read.ok ? ok({ draft: { title: basename(path), text: read.value.text } }) : read
    },
    // What a person pasted themselves; the search for marks is linear, a megabyte takes some milliseconds.
    'draft:quotes': ({ text }) => Promise.resolve(ok({ stretches: quotedStretches(text) })),
    'reread:look': ({ originals }) => services.rereading.look(originals),
    'reread:keep': ({ originals, readings }) => services.rereading.keep(originals, readings),
    'export:preview': (request) => exporting.preview(request),
    'export:choose': async (request, sender) => ok({ path: await chooseExportTarget(request, sender) }),
    'export:write': ({ request, to }) => exporting.write(request, to),
    'backups:list': async () => ok({ backups: await services.backups.list() }),
    'backups:make': async () => {
      const made = await services.backups.make(null)
      return made.ok ? ok({ path: made.value.path, bytes: made.value.bytes }) : made
    },
    'backups:choose': async (_input, sender) => ok({ path: await chooseBackup(sender) }),
    'backups:preview': ({ path }) => services.backups.preview(path),
    'backups:restore': ({ path }) => services.backups.restore(path),
    'original:show': async ({ sha256, fileName }) => {
      const original = await vault.read(sha256)
      if (!original.ok) return original
      // A copy under its own name: the vault's file must never be opened by a program that writes into it.
      const folder = join(app.getPath('temp'), 'cuttings-originals', sha256.slice(0, 16))
      const copy = join(folder, basename(fileName.replaceAll('\\', '/')) || sha256)
      await mkdir(folder, { recursive: true })
      await writeFile(copy, original.value)
      shell.showItemInFolder(copy)
      return ok({})
    },
    'link:open': async ({ url }) => {
      const question = {
        type: 'question' as const,
        buttons: ['Open', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
        message: 'Open this address in your browser?',
        detail: url
      }
      const opened = (await dialog.showMessageBox(question)).response === 0
      if (opened) await shell.openExternal(url)
      return ok({ opened })
    },
    'clipboard:write': async ({ text, html }) => {
      await writeClipboard(text, html)
      return ok({})
    }
  }
}

function withoutUndefined(change: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
