import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cannotWrite } from './disk-problem.ts'
import type { Staged } from './take-file.ts'
import { LARGEST_ORIGINAL, openVault, type Vault } from './vault.ts'

let folder: string
let archive: string
let vault: Vault
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuttings-vault-'))
  archive = join(folder, 'archive')
  vault = await openVault(archive)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const placeOf = (hash: string): string => join(archive, 'vault', hash.slice(0, 2), hash.slice(2))
const anteroom = (): Promise<string[]> => readdir(join(archive, 'vault', 'incoming'))

async function taken(name: string, bytes: string | Uint8Array): Promise<Staged> {
  await writeFile(join(folder, name), bytes)
  const result = await vault.take(join(folder, name))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

test('an original is kept byte for byte at its hash, read-only', async () => {
  const bytes = new Uint8Array(700_001).map((_, at) => at % 251)
  const staged = await taken('big.bin', bytes)
  expect(staged).toMatchObject({ sha256: sha256(bytes), bytes: bytes.length })
  expect(await vault.has(staged.sha256)).toBe(false)
  expect(await vault.commit([staged])).toEqual({ ok: true, value: null })
  expect(Buffer.from(bytes).equals(await readFile(placeOf(sha256(bytes))))).toBe(true)
  expect((await stat(placeOf(sha256(bytes)))).mode & 0o777).toBe(0o444)
  expect(await vault.has(staged.sha256)).toBe(true)
  const read = await vault.read(staged.sha256)
  expect(read.ok && Buffer.from(read.value).equals(bytes)).toBe(true)
  expect(await anteroom()).toEqual([])
})

test('an empty file has a place too', async () => {
  const staged = await taken('empty.txt', '')
  await vault.commit([staged])
  expect(await vault.read(sha256(''))).toEqual({ ok: true, value: Buffer.alloc(0) })
})

test('committing the same bytes again, or twice in one batch, changes nothing', async () => {
  await vault.commit([await taken('a.txt', 'same'), await taken('b.txt', 'same')])
  const first = await stat(placeOf(sha256('same')))
  expect(await vault.commit([await taken('c.txt', 'same')])).toEqual({ ok: true, value: null })
  expect((await stat(placeOf(sha256('same')))).ino).toBe(first.ino)
  expect(await anteroom()).toEqual([])
})

test('what a crash left in the anteroom is cleaned at the next start; what was committed stays', async () => {
  await vault.commit([await taken('kept.txt', 'kept')])
  await taken('half.txt', 'never committed')
  expect(await anteroom()).toHaveLength(1)
  const next = await openVault(archive)
  expect(await anteroom()).toEqual([])
  expect(await next.has(sha256('kept'))).toBe(true)
  expect(await next.has(sha256('never committed'))).toBe(false)
})

test('an original that a failing disk cut short is replaced when the file comes again', async () => {
  await vault.commit([await taken('a.txt', 'the whole story')])
  await chmod(placeOf(sha256('the whole story')), 0o644)
  await writeFile(placeOf(sha256('the whole story')), 'the wh')
  expect(await vault.read(sha256('the whole story'))).toMatchObject({ ok: false, error: { code: 'damaged' } })
  await vault.commit([await taken('a.txt', 'the whole story')])
  expect(await vault.read(sha256('the whole story'))).toMatchObject({ ok: true })
})

test('a changed original is noticed, a missing one is said to be missing', async () => {
  await vault.commit([await taken('a.txt', 'true')])
  await chmod(placeOf(sha256('true')), 0o644)
  await writeFile(placeOf(sha256('true')), 'fake')
  expect(await vault.read(sha256('true'))).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(await vault.read(sha256('never seen'))).toMatchObject({ ok: false, error: { code: 'not-kept' } })
})

test('what cannot be read is refused with a reason and leaves nothing behind', async () => {
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'real.txt'), 'x')
  await symlink(join(folder, 'real.txt'), join(folder, 'link.txt'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  await writeFile(join(folder, 'sparse'), '')
  execFileSync('truncate', ['-s', String(LARGEST_ORIGINAL + 1), join(folder, 'sparse')])
  const codes = await Promise.all(
    ['missing', 'sub', 'link.txt', 'pipe', 'sparse'].map(async (name) => {
      const result = await vault.take(join(folder, name))
      return result.ok ? 'taken' : result.error.code
    })
  )
  expect(codes).toEqual(['vanished', 'not-a-file', 'vanished', 'not-a-file', 'too-large'])
  expect(await anteroom()).toEqual([])
})

test('a name that is not valid UTF-8 is read by its bytes', async ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux has such names')
  const path = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')])
  await writeFile(path, 'old disk')
  expect(await vault.take(path)).toMatchObject({ ok: true, value: { sha256: sha256('old disk') } })
})

test('an archive that cannot be written is told apart from a file that cannot be read', async () => {
  await writeFile(join(folder, 'a.txt'), 'a')
  await rm(join(archive, 'vault', 'incoming'), { recursive: true })
  const result = await vault.take(join(folder, 'a.txt'))
  expect(result).toMatchObject({ ok: false, error: { code: 'archive-unwritable' } })
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only']
])('%s is reported as %s, with what to do', (code, expected) => {
  const { error } = cannotWrite(Object.assign(new Error(code), { code }), '/archive')
  expect(error.code).toBe(expected)
  expect(error.message).toMatch(/\/archive.*\. .+resume/)
})

test('the free space is a number of bytes', async () => {
  expect(await vault.freeBytes()).toBeGreaterThan(0)
})
