import { rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { MessagePortMain } from 'electron'
import type { FoundFacts, KeptFacts } from '#shared/backup/archive-facts.ts'
import { FIRST_DATABASE, type HostTask } from '#shared/backup/host-task.ts'
import {
  dumpContract,
  type DumpContract,
  type KeeperContract,
  type TableRows
} from '#shared/backup/keeper-contract.ts'
import { type Ask, createPeer, type Peer } from '#shared/ipc/peer.ts'
import { fail, messageOf, type Result } from '#shared/result.ts'
import { type BaseBackup, findBaseBackup } from '../backup/base-backup.ts'
import { compareFacts, type Verdict } from '../backup/compare-facts.ts'
import type { DatabaseKeeper } from '../backup/backup-service.ts'
import type { FactsStore } from '../backup/facts-file.ts'
import { rebuildArchive, type ReadOriginal } from '../backup/rebuild-archive.ts'
import type { DumpRows } from '../backup/spool-rows.ts'
import { setDatabaseAside } from '../backup/set-aside.ts'
import { mainPortWire } from '../ipc/main-port-wire.ts'
import { accountOf, type Told } from './rebuild-words.ts'

type Options = {
  readonly archivePath: string
  readonly facts: FactsStore
  readonly read: ReadOriginal
  readonly host: () => { open(role: 'keeper'): MessagePortMain | null; load(task: HostTask): void }
  /** The database is the one it should be: windows may have it. */
  readonly onSound: () => void
  readonly onFailed: (reason: string) => void
  /** The database has an older schema: what must be done before it is changed. */
  readonly beforeMigration: (dump: DumpRows) => Promise<void>
  readonly tell: (told: Told) => void
}

export type ArchiveKeeper = DatabaseKeeper & {
  /** What the host is started for. */
  readonly firstTask: HostTask
  /** The host runs, for the first time or again: nobody gets it before its database has been looked at. */
  hostIsReady(): void
  /** All was written: the next start need not mistrust the database. */
  close(): Promise<void>
}

const MARKER = 'running'
/** A damaged database that is opened again may be sound, or an empty one: Chromium makes it anew by the second try. */
const OPENINGS = 3

/**
 * Looks at the database whenever a host has opened it, and has it made anew from the journal and the originals where it
 * lacks what was acknowledged. Where the last run did not end well, its files are first copied aside.
 */
export async function keepArchive(options: Options): Promise<ArchiveKeeper> {
  const { archivePath, facts, tell } = options
  const marker = join(archivePath, MARKER)
  if (existsSync(marker)) await setDatabaseAside(archivePath, new Date()).catch(() => undefined)
  await writeFile(marker, '').catch(() => undefined)

  let task: HostTask = { doing: 'work', database: facts.get()?.database ?? FIRST_DATABASE }
  let peer: Peer<KeeperContract> | null = null
  let openings = 0
  let rebuilt = false
  let rebuildHost: (() => void) | null = null
  let take: ((page: TableRows) => Promise<void>) | null = null
  /** Resolves when the database is open, or given up. */
  let settle = (): void => undefined
  let settled = new Promise<void>((resolve) => (settle = resolve))

  const load = (next: HostTask): void => {
    task = next
    options.host().load(next)
  }

  async function look(keeper: Peer<KeeperContract>): Promise<void> {
    const found = await keeper.ask('keeper:facts', {})
    if (!found.ok) {
      if (found.error.code === 'port-closed') return
      if (found.error.code === 'too-new')
        return giveUp('it was made by a newer version of Cuttings; use that one')
      if (++openings < OPENINGS) return load(task)
      return facts.get() ? rebuild('damaged') : giveUp(found.error.message)
    }
    const verdict = compareFacts(facts.get(), found.value)
    if (verdict === 'older-schema') {
      await options.beforeMigration((each) => dumpFrom(keeper, each))
      return load({ ...task, doing: 'migrate' })
    }
    if (verdict !== 'sound') return rebuild(verdict)
    openings = 0
    options.onSound()
    settle()
    // What a rebuild replaced stays for one more run.
    if (!rebuilt) await keeper.ask('keeper:tidy', {})
  }

  async function rebuild(why: Exclude<Verdict, 'sound' | 'older-schema'> | 'damaged'): Promise<void> {
    const kept = facts.get()
    if (!kept || rebuilt) return giveUp('it could not be made anew from its journal and originals')
    tell({ state: 'rebuilding', articles: 0, of: kept.articles })
    const again = (base: BaseBackup | null) => async (ask: Ask<KeeperContract>) => {
      const made = await rebuildArchive({
        archivePath,
        kept,
        base,
        read: options.read,
        ask,
        now: () => new Date().toISOString(),
        progress: (articles) => tell({ state: 'rebuilding', articles, of: kept.articles })
      })
      return {
        facts: made.facts,
        done: () => tell({ state: 'rebuilt', message: accountOf(why, kept, made) })
      }
    }
    const base = await findBaseBackup(archivePath, kept.archive).catch(() => null)
    try {
      await makeAnew(again(base))
    } catch (thrown) {
      if (!base) throw thrown
      // Without the backup it takes longer, and needs nothing but the journal and the originals.
      await makeAnew(again(null))
    } finally {
      await base?.backup.close()
    }
  }

  /** Has a database filled beside the one in use, and puts it in its place when its facts are on the disk. */
  async function makeAnew(
    fill: (ask: Ask<KeeperContract>) => Promise<{ readonly facts: KeptFacts; readonly done: () => void }>
  ): Promise<void> {
    rebuilt = true
    const started = new Promise<void>((resolve) => (rebuildHost = resolve))
    load({ doing: 'rebuild', database: `archive-${Date.now().toString(36)}` })
    await started
    const { database } = task
    const made = await fill((channel, input) => {
      if (!peer) throw new Error('the archive host is not there')
      return peer.ask(channel, input)
    })
    await facts.replace({ ...made.facts, database, line: 0 })
    made.done()
    load({ doing: 'work', database })
  }

  async function dumpFrom(
    from: Peer<KeeperContract>,
    each: (page: TableRows) => Promise<void>
  ): Promise<Result<FoundFacts>> {
    take = each
    try {
      return await from.ask('keeper:dump', {})
    } finally {
      take = null
    }
  }

  function giveUp(reason: string): void {
    settle()
    options.onFailed(reason)
  }

  return {
    firstTask: task,
    hostIsReady: () => {
      const port = options.host().open('keeper')
      if (!port) return
      const handlers = {
        'dump:rows': async (page: TableRows) => {
          await take?.(page)
          return {}
        }
      }
      const keeper = createPeer<KeeperContract, DumpContract>(mainPortWire(port), {
        serve: { contract: dumpContract, handlers }
      })
      peer = keeper
      if (task.doing === 'rebuild') return rebuildHost?.()
      look(keeper).catch((thrown: unknown) => giveUp(messageOf(thrown)))
    },
    dump: async (each) => {
      await settled
      if (!peer) return fail('archive-closed', 'the archive host is not there')
      return dumpFrom(peer, each)
    },
    replaceDatabase: async (fill) => {
      await settled
      const before = task
      settled = new Promise((resolve) => (settle = resolve))
      try {
        await makeAnew(async (ask) => ({ facts: await fill(ask), done: () => undefined }))
      } catch (thrown) {
        load({ doing: 'work', database: before.database })
        throw thrown
      } finally {
        await settled
      }
    },
    close: async () => {
      await facts.close()
      await rm(marker, { force: true })
    }
  }
}
