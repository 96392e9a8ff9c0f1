import { join } from 'node:path'
import { app } from 'electron'
import type { ImportProgress } from '#shared/import/ledger.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import type { Result } from '#shared/result.ts'
import { type FactsStore, openFacts } from '../backup/facts-file.ts'
import { type Journal, openJournal } from '../backup/journal.ts'
import { createExportService, type ExportService } from '../export/export-service.ts'
import { createPrintSurface } from '../export/pdf/print-window.ts'
import { createImportService, type ImportService } from '../import/import-service.ts'
import { openReaders } from '../import/open-readers.ts'
import { readDraft } from '../import/read-draft.ts'
import { createRereadService, type RereadService } from '../import/reread-service.ts'
import { createArchiveLink, type ArchiveLink } from '../ipc/archive-link.ts'
import type { TellWindows } from '../ipc/tell-windows.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { openSettings, type SettingsStore } from './settings.ts'

export type OpenServices = {
  readonly archivePath: string
  readonly archive: ArchiveLink
  readonly vault: Vault
  readonly facts: FactsStore
  readonly journal: Journal
  readonly settings: SettingsStore
  readonly imports: ImportService
  readonly exports: ExportService
  readonly rereading: RereadService
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
  const facts = await openFacts(archivePath)
  const settings = await openSettings(join(archivePath, 'settings.json'))
  const archive = createArchiveLink({
    'journal:append': async ({ lines }) => {
      const written = await journal.append(lines)
      if (!written.ok) throw new Refusal(written.error.code, written.error.message)
      facts.take(lines)
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
    facts,
    journal,
    settings,
    imports,
    rereading: createRereadService({ ask: archive.ask, vault, openReaders }),
    exports,
    readDraft: (path) => readDraft(path, openReaders),
    onProgress: (listener) => void listeners.add(listener),
    importSamples: () => imports.start({ paths: [samplesFolder()], asCollections: true }),
    close: async () => {
      await imports.close()
      await journal.close()
    }
  }
}

/** In the packaged app beside the archive of its code, as a folder there cannot be walked like one on the disk. */
function samplesFolder(): string {
  return join(app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'), 'samples')
}
