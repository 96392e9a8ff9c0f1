import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { TextWriter } from '@zip.js/zip.js'
import type { KeptFacts } from '#shared/backup/archive-facts.ts'
import type { BackupFile, BackupPreview, BackupProgress, Restored } from '#shared/backup/backup-file.ts'
import type { KeeperContract } from '#shared/backup/keeper-contract.ts'
import type { Ask } from '#shared/ipc/peer.ts'
import { Settings } from '#shared/ipc/contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { namesIn } from '../vault/names-in.ts'
import type { Vault } from '../vault/vault.ts'
import { SETTINGS } from './backup-manifest.ts'
import { BACKUPS, backupMoment, backupName, newestFirst, outdatedBackups } from './backup-names.ts'
import type { FactsStore } from './facts-file.ts'
import type { Journal } from './journal.ts'
import { openBackup } from './open-backup.ts'
import { previewBackup } from './preview-backup.ts'
import { restoreDatabase, restoreFailed, restoreOriginals } from './restore-backup.ts'
import type { DumpRows } from './spool-rows.ts'
import { verifyBackup } from './verify-backup.ts'
import { writeBackup, type WrittenBackup } from './write-backup.ts'

/** What the backups need of whoever watches over the database. */
export type DatabaseKeeper = {
  readonly dump: DumpRows
  /** Has a database made under a new name and puts it in the place of the present one; throws where `fill` does. */
  replaceDatabase(fill: (ask: Ask<KeeperContract>) => Promise<KeptFacts>): Promise<void>
}

export type BackupService = {
  /** Those in the archive's own folder, newest first. */
  list(): Promise<BackupFile[]>
  /** `to`: a file (.zip) or a folder; null is the archive's own. */
  make(to: string | null): Promise<Result<WrittenBackup>>
  /** Before the database is changed to a newer schema; `dump` gives its rows as they are. */
  makeOf(dump: DumpRows): Promise<Result<WrittenBackup>>
  verify(path: string): Promise<Result<null>>
  preview(path: string): Promise<Result<BackupPreview>>
  /** Replaces the archive as a whole, after a backup of it where anything is in it; the two are never merged. */
  restore(path: string): Promise<Result<Restored>>
  /** Makes one if the last is older than a day and anything is there to back up; removes those not needed any more. */
  makeDaily(): Promise<Result<WrittenBackup | null>>
}

type Options = {
  readonly archivePath: string
  readonly vault: Vault
  readonly journal: Journal
  readonly facts: FactsStore
  readonly settings: { get(): Settings; set(change: Partial<Settings>): Promise<Settings> }
  readonly keeper: () => DatabaseKeeper
  readonly importing: () => boolean
  readonly appVersion: string
  readonly now: () => Date
  readonly emit: (progress: BackupProgress) => void
}

const DAY_MS = 24 * 3600 * 1000
const OFTEN_MS = 200
const UNFINISHED = /^\.cuttings-[0-9a-f-]{36}\.part(-rows)?$/
const idle: BackupProgress = { doing: 'idle', done: 0, of: 0, problem: '' }

/** Backups of one archive; one thing at a time. */
export function createBackupService(options: Options): BackupService {
  const { archivePath, vault, facts, now, emit } = options
  const own = join(archivePath, BACKUPS)
  let busy = false
  let told = 0

  const tell = (doing: BackupProgress['doing'], done: number, of: number): void => {
    if (Date.now() - told < OFTEN_MS) return
    told = Date.now()
    emit({ doing, done, of, problem: '' })
  }

  async function alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (busy) return fail('busy', 'A backup is being made or restored already. Wait until it has ended.')
    busy = true
    try {
      return await work()
    } finally {
      busy = false
      emit(idle)
    }
  }

  async function list(): Promise<BackupFile[]> {
    const found = (await namesIn(own)).flatMap((name) => {
      const at = backupMoment(name)
      return at ? [{ name, made: at.toISOString(), path: join(own, name) }] : []
    })
    const files = await Promise.all(
      found.map(async (one) => ({ ...one, bytes: (await stat(one.path)).size }))
    )
    return files.sort((a, b) => newestFirst(a.name, b.name))
  }

  async function targetOf(to: string | null): Promise<string> {
    if (to !== null && /\.zip$/i.test(to)) return to
    const folder = to ?? own
    const there = new Set(await readdir(folder).catch(() => []))
    const at = now()
    let again = 1
    while (there.has(backupName(at, again))) again += 1
    return join(folder, backupName(at, again))
  }

  const write = async (
    to: string | null,
    dump: DumpRows = (take) => options.keeper().dump(take)
  ): Promise<Result<WrittenBackup>> =>
    writeBackup({
      archivePath,
      vault,
      dump,
      target: await targetOf(to),
      appVersion: options.appVersion,
      now,
      progress: ({ doing, done, of }) => tell(doing, done, of)
    })

  async function restore(path: string): Promise<Result<Restored>> {
    if (options.importing())
      return fail('importing', 'An import is running. Wait until it has ended, or stop it, then restore.')
    const checked = await verifyBackup(path, (done, of) => tell('verifying', done, of))
    if (!checked.ok) return checked
    let safetyBackup: string | null = null
    if (holdsAnything(facts.get())) {
      const safety = await write(null)
      if (!safety.ok)
        return fail(
          safety.error.code,
          `Nothing was restored, as the archive could not be backed up first: ${safety.error.message}`
        )
      safetyBackup = safety.value.path
    }
    const opened = await openBackup(path)
    if (!opened.ok) return opened
    try {
      await restoreOriginals(opened.value, vault, (done, of) => tell('restoring', done, of))
      await options.keeper().replaceDatabase((ask) => restoreDatabase(opened.value, { ...options, ask }))
    } catch (thrown) {
      return fail('not-restored', restoreFailed(thrown))
    } finally {
      await opened.value.close()
    }
    await restoreSettings(path)
    const articles = checked.value.rows['articles'] ?? 0
    const message = `Restored ${articles.toLocaleString('en-US')} articles from ${basename(path)}.`
    return ok({ articles, safetyBackup, message })
  }

  /** How the windows were set up; no reason to refuse a restore where it cannot be read. */
  async function restoreSettings(path: string): Promise<void> {
    const opened = await openBackup(path)
    if (!opened.ok) return
    const entry = opened.value.entries.get(SETTINGS)
    try {
      const raw: unknown = entry ? JSON.parse(await entry.getData(new TextWriter())) : {}
      await options.settings.set(Settings.parse({ ...options.settings.get(), ...Object(raw) }))
    } catch {
      // They stay as they are.
    } finally {
      await opened.value.close()
    }
  }

  async function makeDaily(): Promise<Result<WrittenBackup | null>> {
    const [newest] = await list()
    const age = newest ? now().getTime() - Date.parse(newest.made) : Infinity
    // A clock that was set back must not end the backups.
    const due = age > DAY_MS || age < -DAY_MS
    if (!due || options.importing() || !holdsAnything(facts.get())) return ok(null)
    // What a crash left half-written: nobody else writes here.
    for (const name of await readdir(own).catch(() => []))
      if (UNFINISHED.test(name)) await rm(join(own, name), { recursive: true, force: true })
    const made = await write(null)
    if (!made.ok) return made
    const names = (await list()).map(({ name }) => name)
    for (const name of outdatedBackups(names, now())) await rm(join(own, name), { force: true })
    return made
  }

  return {
    list,
    make: (to) => alone(() => write(to)),
    makeOf: (dump) => alone(() => write(null, dump)),
    verify: async (path) => {
      const verified = await verifyBackup(path)
      return verified.ok ? ok(null) : verified
    },
    preview: async (path) => {
      const verified = await verifyBackup(path, (done, of) => tell('verifying', done, of))
      if (!busy) emit(idle)
      if (!verified.ok) return verified
      return previewBackup(path, verified.value, { archivePath, facts: facts.get() })
    },
    restore: (path) => alone(() => restore(path)),
    makeDaily: async () => {
      if (busy) return ok(null)
      const made = await alone(makeDaily)
      if (!made.ok) emit({ ...idle, problem: `The daily backup failed: ${made.error.message}` })
      return made
    }
  }
}

export const holdsAnything = (facts: KeptFacts | null): boolean =>
  facts !== null && (facts.articles > 0 || facts.line > 0)
