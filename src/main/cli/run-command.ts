import { parseArgs } from 'node:util'
import type { BrowserWindow } from 'electron'
import type { ImportProgress } from '#shared/import/ledger.ts'
import { messageOf, type Result } from '#shared/result.ts'
import type { BackupService } from '../backup/backup-service.ts'
import type { ExportService } from '../export/export-service.ts'
import type { ImportService } from '../import/import-service.ts'
import type { RereadService } from '../import/reread-service.ts'
import type { ArchiveLink } from '../ipc/archive-link.ts'
import type { Vault } from '../vault/vault.ts'
import { backupCommand } from './backup-command.ts'
import { checkCommand } from './check-command.ts'
import { exportCommand } from './export-command.ts'
import { importCommand } from './import-command.ts'
import { indexCommand } from './index-command.ts'
import { reparseCommand } from './reparse-command.ts'
import { restoreCommand } from './restore-command.ts'
import { searchCommand } from './search-command.ts'
import { tourCommand } from './tour-command.ts'
import { verifyCommand } from './verify-command.ts'

export type CommandContext = {
  readonly archivePath: string
  readonly archive: ArchiveLink
  readonly vault: Vault
  readonly backups: BackupService
  readonly imports: ImportService
  readonly exports: ExportService
  readonly rereading: RereadService
  readonly readDraft: (path: string) => Promise<Result<{ text: string }>>
  readonly onProgress: (listener: (progress: ImportProgress) => void) => void
  readonly openWindow: () => BrowserWindow
  /** Results, for programs; everything for people goes to stderr. */
  readonly print: (line: string) => void
  readonly say: (line: string) => void
}
export type CommandInput = {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}
/** Exit code: 0 done, 1 done with failures (or not at all), 2 wrong words. */
export type AppCommand = (context: CommandContext, input: CommandInput) => Promise<number>

const commands: Readonly<Record<string, AppCommand>> = {
  import: importCommand,
  search: searchCommand,
  export: exportCommand,
  check: checkCommand,
  backup: backupCommand,
  restore: restoreCommand,
  index: indexCommand,
  verify: verifyCommand,
  reparse: reparseCommand,
  tour: tourCommand
}

/** Wrong use of a command: shown with the exit code 2. */
export class UsageError extends Error {}

/** Runs one command in hidden windows; formats in docs/formats/command-line.md. */
export async function runCommand(
  words: readonly string[],
  parts: Omit<CommandContext, 'print' | 'say'>
): Promise<number> {
  const context: CommandContext = {
    ...parts,
    print: (line) => void process.stdout.write(`${line}\n`),
    say: (line) => void process.stderr.write(`${line}\n`)
  }
  try {
    const [name, ...rest] = words
    const command = name === undefined ? undefined : commands[name]
    if (!command)
      throw new UsageError(`unknown command ${name ?? ''}; there are ${Object.keys(commands).join(', ')}`)
    return await command(context, readInput(rest))
  } catch (thrown) {
    context.say(`cuttings: ${messageOf(thrown)}`)
    return thrown instanceof UsageError ? 2 : 1
  }
}

function readInput(rest: readonly string[]): CommandInput {
  try {
    const { positionals, values } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        title: { type: 'string' },
        quotes: { type: 'string' },
        paper: { type: 'string' },
        limit: { type: 'string' },
        apply: { type: 'boolean' },
        all: { type: 'boolean' },
        preview: { type: 'boolean' },
        replace: { type: 'boolean' },
        backups: { type: 'boolean' },
        check: { type: 'boolean' },
        repair: { type: 'boolean' },
        'per-story': { type: 'boolean' },
        'no-text': { type: 'boolean' },
        'no-collections': { type: 'boolean' }
      }
    })
    return { words: positionals, options: values }
  } catch (thrown) {
    throw new UsageError(messageOf(thrown))
  }
}
