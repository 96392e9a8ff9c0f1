import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TableRows } from '#shared/backup/keeper-contract.ts'
import { ok } from '#shared/result.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { openBackup } from './open-backup.ts'
import type { DumpRows } from './spool-rows.ts'
import { verifyBackup } from './verify-backup.ts'
import { writeBackup, type WriteBackup } from './write-backup.ts'

const root = mkdtempSync(join(tmpdir(), 'cuttings-backup-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const facts = { archive: 'a-1', line: 2, articles: 3, digest: 7, schema: 3, newestSchema: 3 }
// The last one counts as packed, and is stored as it is.
const texts = ['One story.\n', 'Zwei Geschichten – “né”.', '', 'x'.repeat(300_000), `GIF8${'y'.repeat(2000)}`]
const pages: TableRows[] = [
  { table: 'articles', rows: [{ id: 1, headline: 'Ünö' }, { id: 2 }] },
  { table: 'articles', rows: [{ id: 3 }] },
  { table: 'tags', rows: [{ id: 't', name: 'East\n“West”' }] }
]
const dump: DumpRows = async (take) => {
  for (const page of pages) await take(page)
  return ok(facts)
}
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

let vault: Vault
let archive: string
let sound: string
beforeAll(async () => {
  archive = join(root, 'archive')
  mkdirSync(join(archive, 'journal'), { recursive: true })
  vault = await openVault(archive)
  for (const text of texts) {
    const staged = await vault.takeBytes(Buffer.from(text))
    if (!staged.ok) throw new Error(staged.error.message)
    expect((await vault.commit([staged.value])).ok).toBe(true)
  }
  writeFileSync(join(archive, 'journal', '000001.jsonl'), '{"seq":1}\n')
  writeFileSync(join(archive, 'settings.json'), '{"theme":"dark"}')
  sound = join(root, 'sound.zip')
  const written = await write(sound)
  if (!written.ok) throw new Error(written.error.message)
})

const write = (target: string, other: Partial<WriteBackup> = {}): ReturnType<typeof writeBackup> =>
  writeBackup({
    archivePath: archive,
    vault,
    dump,
    target,
    appVersion: '9.9.9',
    now: () => new Date('2026-03-01T10:00:00Z'),
    progress: () => undefined,
    ...other
  })

test('a backup holds all, says what it holds, and is found sound', async () => {
  const verified = await verifyBackup(sound)
  if (!verified.ok) throw new Error(verified.error.message)
  expect(verified.value).toMatchObject({
    format: 1,
    app: '9.9.9',
    facts,
    rows: { articles: 3, tags: 1 },
    leftOut: []
  })
  expect(verified.value.entries.map(({ name }) => name)).toEqual([
    'rows/articles.jsonl',
    'rows/tags.jsonl',
    'journal/000001.jsonl',
    'settings.json',
    ...texts
      .map(hashOf)
      .sort()
      .map((hash) => `originals/${hash.slice(0, 2)}/${hash.slice(2)}`)
  ])
  const opened = await openBackup(sound)
  if (!opened.ok) throw new Error(opened.error.message)
  const entry = opened.value.entries.get('rows/articles.jsonl')
  if (!entry) throw new Error('no rows')
  let rows = ''
  for await (const chunk of opened.value.read(entry)) rows += Buffer.from(chunk).toString()
  await opened.value.close()
  expect(rows).toBe('{"id":1,"headline":"Ünö"}\n{"id":2}\n{"id":3}\n')
})

test('any one changed byte is refused, and no wrong place is named', async () => {
  const bytes = readFileSync(sound)
  const opened = await openBackup(sound)
  if (!opened.ok) throw new Error(opened.error.message)
  const entries = [...opened.value.entries.values()]
  await opened.value.close()
  const file = join(root, 'flipped.zip')
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        writeFileSync(file, changed)
        const verified = await verifyBackup(file)
        if (verified.ok) throw new Error(`byte ${at} was changed unnoticed`)
        const inside = entries.find(({ offset, filename, compressedSize }) => {
          const start = offset + 30 + Buffer.byteLength(filename)
          return at >= start && at < start + compressedSize
        })
        // A few bits of a packed stream say nothing (padding, header fields): those only the seal knows.
        const named = /damaged in (\S+),/.exec(verified.error.message)?.[1]
        if (inside && named !== undefined) expect(named).toBe(inside.filename)
        // Between its name and its bytes stand up to 64 bytes of header fields.
        if (inside?.compressionMethod === 0 && at > inside.offset + 200) expect(named).toBe(inside.filename)
      }
    ),
    { numRuns: 200 }
  )
}, 60_000)

test('a backup that was cut short, grew, or is something else is refused', async () => {
  const bytes = readFileSync(sound)
  const file = join(root, 'other.zip')
  for (const other of [
    bytes.subarray(0, -1),
    bytes.subarray(0, 2000),
    Buffer.concat([bytes, bytes.subarray(0, 9)]),
    Buffer.from('text')
  ]) {
    writeFileSync(file, other)
    expect((await verifyBackup(file)).ok).toBe(false)
  }
  expect(await verifyBackup(join(root, 'nowhere.zip'))).toMatchObject({
    ok: false,
    error: { code: 'vanished' }
  })
})

test('a damaged original is left out and named; the rest is backed up', async () => {
  const other = join(root, 'damaged')
  mkdirSync(join(other, 'journal'), { recursive: true })
  const damaged = await openVault(other)
  const staged = await damaged.takeBytes(Buffer.from('whole'))
  if (!staged.ok) throw new Error('not staged')
  await damaged.commit([staged.value])
  await chmod(damaged.placeOf(hashOf('whole')), 0o644)
  await writeFile(damaged.placeOf(hashOf('whole')), 'whale')
  const written = await write(join(root, 'without.zip'), { archivePath: other, vault: damaged })
  expect(written).toMatchObject({ ok: true, value: { manifest: { leftOut: [hashOf('whole')] } } })
})

test('a failed backup leaves nothing behind, and an existing file is not replaced', async () => {
  const folder = join(root, 'target')
  const target = join(folder, 'cuttings-backup-2026-03-01-1000.zip')
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const failing = { ...vault, read: () => Promise.reject(full) }
  expect(await write(target, { vault: failing })).toMatchObject({ ok: false, error: { code: 'disk-full' } })
  const closed: DumpRows = async (take) => {
    await take({ table: 'articles', rows: [{ id: 1 }] })
    return { ok: false, error: { code: 'port-closed', message: 'the archive was restarted' } }
  }
  expect(await write(target, { dump: closed })).toMatchObject({ ok: false, error: { code: 'port-closed' } })
  expect(readdirSync(folder)).toEqual([])
  expect((await write(target)).ok).toBe(true)
  expect(await write(target)).toMatchObject({ ok: false, error: { code: 'exists' } })
  expect(readdirSync(folder)).toHaveLength(1)
})
