import { join } from 'node:path'
import { app } from 'electron'
import type { ImportProgress } from '#shared/import/ledger.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import type { Result } from '#shared/result.ts'
import { openJournal } from '../backup/journal.ts'
import { createExportService, type ExportService } from '../export/export-service.ts'
import { createPrintSurface } from '../export/pdf/print-window.ts'
import { createImportService, type ImportService } from '../import/import-service.ts'
import { openReaders } from '../import/open-readers.ts'
import { readDraft } from '../import/read-draft.ts'
import { createArchiveLink, type ArchiveLink } from '../ipc/archive-link.ts'
import type { TellWindows } from '../ipc/tell-windows.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { openSettings, type SettingsStore } from './settings.ts'

export type OpenServices = {
  readonly archivePath: string
  readonly archive: ArchiveLink
  readonly vault: Vault
  readonly settings: SettingsStore
  readonly imports: ImportService
  readonly exports: ExportService
  readonly readDraft: (path: string) => Promise<Result<{ text: string }>>
  onProgress(listener: (progress: ImportProgress) => void): void
  importSamples(): Promise<Result<{ importId: number }>>
  close(): Promise<void>
}

type Options = { readonly archivePath: string; readonly tell: TellWindows }

/** Opens what main owns of an archive, and joins it to the archive host that will come. */
export async function openServices({ archivePath, tell }: Options): Promise<OpenServices> {
  const vault = await openVault(archivePath)
  const journal = await openJournal(archivePath)
  const settings = await openSettings(join(archivePath, 'settings.json'))
  const archive = createArchiveLink({
    'journal:append': async ({ lines }) => {
      const written = await journal.append(lines)
      if (!written.ok) throw new Refusal(written.error.code, written.error.message)
      return {}
    }
  })
  const listeners = new Set<(progress: ImportProgress) => void>()
  const imports = createImportService({
    archive,
    vault,
    openReaders,
    archivePath,
    now: Date.now,
    emit: (progress) => {
      tell('import:progress', progress)
      for (const listen of listeners) listen(progress)
    }
  })
  const exports = createExportService({
    gather: (request) => archive.ask('export:gather', request),
    printSurface: createPrintSurface(),
    now: () => new Date(),
    appVersion: app.getVersion()
  })
  return {
    archivePath,
    archive,
    vault,
    settings,
    imports,
    exports,
    readDraft: (path) => readDraft(path, openReaders),
    onProgress: (listener) => void listeners.add(listener),
    importSamples: () =>
      imports.start({ paths: [join(app.getAppPath(), 'resources/samples')], asCollections: true }),
    close: async () => {
      await imports.close()
      await journal.close()
    }
  }
}
