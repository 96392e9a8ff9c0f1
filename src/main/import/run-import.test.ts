import { mkdir, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportProgress } from '#shared/import/ledger.ts'
import { parseOriginal } from '../parse/parse-original.ts'
import { outcomeOf } from '../parse/parse-problem.ts'
import { openVault } from '../vault/vault.ts'
import { createImportService, type ImportService } from './import-service.ts'
import { createInMemoryArchive, type InMemoryArchive } from './in-memory-archive.ts'
import { createLimit } from './limit.ts'
import type { ParsePool } from './parse-pool.ts'
import { balanceOf } from './progress.ts'
import { readBatch } from './read-batch.ts'
import { walk, type FoundFile } from './walk.ts'

let folder: string
let news: string
let told: ImportProgress[]
let archive: InMemoryArchive
let service: ImportService
/** Called for every file before it is read: lets a test hold the import up or act in the middle of it. */
let onRead: (fileName: string) => Promise<void>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuttings-import-'))
  news = join(folder, 'news')
  await mkdir(news)
  told = []
  onRead = () => Promise.resolve()
  archive = createInMemoryArchive()
  service = await openService()
})
afterEach(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

async function openService(): Promise<ImportService> {
  const archivePath = join(folder, 'archive')
  return createImportService({
    archive,
    vault: await openVault(archivePath),
    openReaders: inProcess,
    archivePath,
    now: () => Date.now(),
    emit: (progress) => told.push(progress)
  })
}

/** The parse room in this process instead of a child's. */
function inProcess(): ParsePool {
  let closed = false
  return {
    read: async ({ path, fileName }) => {
      await onRead(fileName)
      if (closed) return { ok: false, problem: { outcome: 'failed', code: 'cancelled', reason: '' } }
      const parsed = await parseOriginal(await readFile(path), fileName)
      if (parsed.ok) return { ok: true, drafts: parsed.value.drafts, note: '' }
      const { code, message } = parsed.error
      return { ok: false, problem: { outcome: outcomeOf(code), code, reason: message } }
    },
    close: () => (closed = true)
  }
}

const story = (n: number | string): string =>
  `Council backs ferry ${n}\n\nBy Mara Lind\n\nThe council approved plan ${n} on Tuesday after a long meeting of all its members.\n\n"We waited nine years," said Ines Okafor, who runs the market.\n`

async function put(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(news, name)), { recursive: true })
    await writeFile(join(news, name), text)
  }
}
const putStories = (count: number): Promise<void> =>
  put(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n % 7}/story ${n}.txt`, story(n)])))

async function start(paths: readonly string[] = [news]): Promise<number> {
  const started = await service.start({ paths, asCollections: false })
  if (!started.ok) throw new Error(started.error.message)
  return started.value.importId
}
async function ended(importId: number): Promise<ImportProgress> {
  for (;;) {
    const last = told.findLast((progress) => progress.importId === importId)
    if (last && last.state !== 'running') return last
    await pause(5)
  }
}
const importAll = async (paths?: readonly string[]): Promise<ImportProgress> => ended(await start(paths))
const vaultFiles = async (): Promise<string[]> => {
  const entries = await readdir(join(folder, 'archive', 'vault'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
const outcomesOf = (importId: number): Record<string, string> =>
  Object.fromEntries(archive.files(importId).map(({ fileName, outcome }) => [fileName, outcome]))

test('a folder is imported: every file has its line, originals are kept, drafts arrive', async () => {
  await put({
    'a.txt': story('a'),
    'sub/b.txt': story('b'),
    '.DS_Store': 'x',
    'empty.txt': '',
    'photo.jpg': 'x'
  })
  const last = await importAll()
  expect(last).toMatchObject({ state: 'done', title: 'news', walked: true, files: 5, filesDone: 5 })
  expect(last.counts).toEqual({ imported: 2, duplicate: 0, skipped: 3, failed: 0, articles: 2 })
  expect(await vaultFiles()).toHaveLength(2)
  const [b] = archive.files(1).filter(({ fileName }) => fileName === 'b.txt')
  expect(b?.folders).toEqual(['news', 'sub'])
  expect(b?.drafts[0]?.headline.value).toBe('Council backs ferry b')
  expect(b?.drafts[0]?.quotes.map(({ text }) => text)).toEqual(['We waited nine years,'])
})

test('importing the same folder again changes nothing', async () => {
  await putStories(30)
  await importAll()
  const before = await vaultFiles()
  const again = await importAll()
  expect(again.counts).toEqual({ imported: 0, duplicate: 30, skipped: 0, failed: 0, articles: 0 })
  expect(await vaultFiles()).toEqual(before)
})

test('of equal files the first in order is imported, in one batch and across batches', async () => {
  await put({
    'a.txt': story('same'),
    'b.txt': story('same'),
    ...Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`m${n}.txt`, story(n)])),
    'z.txt': story('same')
  })
  const last = await importAll()
  expect(last.counts).toMatchObject({ imported: 251, duplicate: 2 })
  expect(outcomesOf(1)).toMatchObject({ 'a.txt': 'imported', 'b.txt': 'duplicate', 'z.txt': 'duplicate' })
  expect(await vaultFiles()).toHaveLength(251)
})

test('a bad file is reported and stops nothing; nothing of it is kept', async () => {
  await put({ 'a.txt': story('a'), 'bad.json': '{"title": "cut off', 'c.txt': story('c') })
  const last = await importAll()
  expect(last.counts).toMatchObject({ imported: 2, failed: 1 })
  expect(archive.files(1).find(({ outcome }) => outcome === 'failed')).toMatchObject({
    fileName: 'bad.json',
    code: 'broken-json'
  })
  expect(await vaultFiles()).toHaveLength(2)
})

test('an original that the vault lost is kept again when its file comes again', async () => {
  await put({ 'a.txt': story('a') })
  await importAll()
  const [kept] = await vaultFiles()
  await unlink(kept ?? '')
  expect((await importAll()).counts).toMatchObject({ duplicate: 1 })
  expect(await vaultFiles()).toEqual([kept])
})

test('a file that vanishes between being found and being read is a failed line', async () => {
  await putStories(3)
  const found: FoundFile[] = []
  for await (const file of walk([news], { archive: folder })) found.push(file)
  await unlink(join(news, '1/story 1.txt'))
  const signal = new AbortController().signal
  const tools = {
    vault: await openVault(folder),
    ask: archive.ask,
    pool: inProcess(),
    limit: createLimit(8),
    signal,
    columns: []
  }
  const { files, keep } = await readBatch(found, tools)
  expect(files.map(({ outcome, code }) => `${outcome} ${code}`)).toEqual([
    'imported ',
    'failed vanished',
    'imported '
  ])
  expect(keep).toHaveLength(2)
})

test('cancel stops within a second and keeps what is stored; resume does the rest and no file twice', async () => {
  await putStories(400)
  onRead = () => pause(4)
  const importId = await start()
  while ((service.running()?.filesDone ?? 0) === 0) await pause(5)
  const asked = performance.now()
  await service.cancel(importId)
  expect(performance.now() - asked).toBeLessThan(1000)
  const cancelled = await ended(importId)
  expect(cancelled.state).toBe('cancelled')
  expect(cancelled.filesDone).toBeGreaterThan(0)
  expect(cancelled.filesDone).toBeLessThan(400)
  expect(archive.record(importId)).toMatchObject({ state: 'cancelled', files: cancelled.filesDone })
  expect(await vaultFiles()).toHaveLength(cancelled.filesDone)
  expect(service.running()).toBeNull()

  onRead = () => Promise.resolve()
  told.length = 0
  expect(await service.resume(importId)).toEqual({ ok: true, value: {} })
  const done = await ended(importId)
  expect(done).toMatchObject({ state: 'done', files: 400, filesDone: 400 })
  expect(done.counts).toEqual({ imported: 400, duplicate: 0, skipped: 0, failed: 0, articles: 400 })
  expect(done.bytesDone).toBe(done.bytes)
})

test('resume asked twice, and while the cancel still ends, runs the rest once', async () => {
  await putStories(150)
  onRead = () => pause(5)
  const importId = await start()
  while ((service.running()?.filesDone ?? 0) === 0) await pause(5)
  const cancelled = service.cancel(importId)
  await Promise.all([service.resume(importId), service.resume(importId), cancelled])
  while (service.running()) await pause(5)
  expect(archive.asked.filter((channel) => channel === 'imports:reopen')).toHaveLength(1)
  expect(archive.record(importId)).toMatchObject({ state: 'done', files: 150, counts: { imported: 150 } })
})

test('closing the app leaves imports interrupted, the one in line too', async () => {
  await putStories(200)
  onRead = () => pause(20)
  const first = await start()
  const second = await start()
  await pause(100)
  await service.close()
  expect(archive.record(first).state).toBe('interrupted')
  expect(archive.record(second).state).toBe('interrupted')
  expect(await service.start({ paths: [news], asCollections: false })).toMatchObject({
    ok: false,
    error: { code: 'closing' }
  })
})

test('a second import waits for the first; cancelled while waiting, it ends at once', async () => {
  await putStories(100)
  onRead = () => pause(5)
  const first = await start()
  const second = await start()
  const third = await start()
  await service.cancel(second)
  expect(archive.record(second)).toMatchObject({ state: 'cancelled', files: 0 })
  expect(archive.record(first).state).toBe('running')
  expect(await ended(third)).toMatchObject({ state: 'done', counts: { duplicate: 100 } })
  expect(archive.record(first)).toMatchObject({ state: 'done', counts: { imported: 100 } })
})

test('while the archive host is restarted the import waits and then goes on', async () => {
  await putStories(120)
  archive.failNext('imports:known', { code: 'port-closed', message: 'restarted' }, 2)
  archive.failNext('imports:store', { code: 'port-closed', message: 'restarted' }, 2)
  expect(await importAll()).toMatchObject({ state: 'done', counts: { imported: 120 } })
})

test('a file that the archive refuses is reported alone', async () => {
  await putStories(20)
  archive.refuse('story 7.txt')
  const last = await importAll()
  expect(last.counts).toMatchObject({ imported: 19, failed: 1 })
  expect(outcomesOf(1)['story 7.txt']).toBe('failed')
})

test('an archive that refuses everything interrupts the import with its reason, and it can be resumed', async () => {
  await putStories(5)
  archive.failNext('imports:store', { code: 'quota', message: 'the disk is full' }, 3)
  const last = await importAll()
  expect(last).toMatchObject({ state: 'interrupted', problem: 'the disk is full', filesDone: 0 })
  told.length = 0
  await service.resume(last.importId)
  expect(await ended(last.importId)).toMatchObject({ state: 'done', files: 5 })
})

test('progress is told at most five times a second, from the start to one last time', async () => {
  await putStories(300)
  onRead = () => pause(2)
  const began = performance.now()
  const last = await importAll()
  const seconds = (performance.now() - began) / 1000
  expect(told.length).toBeGreaterThanOrEqual(2)
  expect(told.length).toBeLessThan(seconds * 5 + 3)
  expect(told.filter(({ state }) => state !== 'running')).toEqual([last])
  for (const { files, filesDone, bytes, bytesDone } of told) {
    expect(filesDone).toBeLessThanOrEqual(files)
    expect(bytesDone).toBeLessThanOrEqual(bytes)
  }
})

test('nothing that is there is a clear refusal; missing ones beside others are lines', async () => {
  await put({ 'a.txt': story('a') })
  expect(await service.start({ paths: [join(news, 'no')], asCollections: false })).toMatchObject({
    ok: false,
    error: { code: 'nothing-there' }
  })
  const last = await importAll([join(news, 'no'), join(news, 'a.txt')])
  expect(last).toMatchObject({ title: 'a.txt', counts: { imported: 1, failed: 1 } })
})

test('a look counts without importing', async () => {
  await put({ 'a.txt': 'four', 'sub/b.txt': 'five!', '.hidden': 'x' })
  expect(await service.look([news, join(folder, 'gone')])).toEqual({
    ok: true,
    value: {
      title: 'news',
      files: 3,
      bytes: 9,
      folders: 2,
      subFolders: 1,
      missing: [join(folder, 'gone')],
      atLeast: false
    }
  })
  expect(archive.asked).toEqual([])
})

test('whatever the tree, every file has exactly one line and the ledger balances', async () => {
  const name = fc.constantFrom(
    'a.txt',
    'b.txt',
    'c.json',
    'd.html',
    'e.md',
    '.x',
    'p.jpg',
    'q.bin',
    'Page.html'
  )
  const part = fc.constantFrom('north', 'south', 'Page_files', '.git')
  const content = fc.oneof(
    fc.constantFrom('', story(1), story(2), '{"title":', '<p>x</p>', '\0\0\0'),
    fc.string()
  )
  const tree = fc.dictionary(
    fc.tuple(fc.array(part, { maxLength: 2 }), name).map(([folders, file]) => [...folders, file].join('/')),
    content,
    { maxKeys: 12 }
  )
  await fc.assert(
    fc.asyncProperty(tree, fc.integer({ min: 0, max: 3 }), async (files, restarts) => {
      await rm(news, { recursive: true })
      await mkdir(news)
      await put(files)
      archive.failNext('imports:store', { code: 'port-closed', message: '' }, Math.min(restarts, 1))
      told.length = 0
      const last = await importAll()
      const lines = archive.files(last.importId)
      expect(last.state).toBe('done')
      expect(lines.map(({ path }) => path.slice(news.length + 1)).sort()).toEqual(Object.keys(files).sort())
      expect(balanceOf(last.counts)).toBe(Object.keys(files).length)
      expect(archive.record(last.importId).files).toBe(Object.keys(files).length)
      for (const { outcome, reason, drafts, sha256 } of lines) {
        expect(drafts.length > 0).toBe(outcome === 'imported')
        expect(reason === '').toBe(outcome === 'imported')
        if (outcome === 'imported') expect(sha256).toHaveLength(64)
      }
      expect((await vaultFiles()).filter((path) => path.includes('incoming'))).toEqual([])
    }),
    { numRuns: 20 }
  )
}, 60_000)

test('a file of very many articles is sent in slices, and sent again by a host that lost them', async () => {
  const row = (at: number): string =>
    `Ferry ${at} sails,2015-03-04,"The council approved plan ${at} on Tuesday, the mayor said."`
  await put({
    'table.csv': ['headline,date,text', ...Array.from({ length: 2500 }, (_, at) => row(at))].join('\n')
  })
  archive.failNext('imports:store', { code: 'not-staged', message: 'restarted' })
  const importId = await start()
  await ended(importId)
  expect(archive.files(importId).map(({ outcome, drafts }) => [outcome, drafts.length])).toEqual([
    ['imported', 2500]
  ])
  expect(archive.asked.filter((name) => name === 'imports:stage')).toHaveLength(6)
})
