import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeFileAt, writeFilesInto } from './write-files.ts'
import { writeProblem } from './write-problem.ts'

let root = ''
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'cuttings-export-'))))
afterEach(() => rm(root, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => Buffer.from(text)
const text = (path: string): Promise<string> => readFile(path, 'utf8')

describe('one file', () => {
  test('is replaced whole, and reported as it is on the disk', async () => {
    const path = join(root, 'deep', 'export.md')
    await writeFileAt(path, bytes('old'))
    const written = await writeFileAt(path, bytes('new'))
    const sha256 = createHash('sha256').update('new').digest('hex')
    expect(written).toEqual({ ok: true, value: [{ path, bytes: 3, sha256 }] })
    expect(await readdir(join(root, 'deep'))).toEqual(['export.md'])
  })

  test('a link is replaced, not written through', async () => {
    const secret = join(root, 'secret')
    await writeFile(secret, 'mine')
    await symlink(secret, join(root, 'export.md'))
    await writeFileAt(join(root, 'export.md'), bytes('new'))
    expect(await text(secret)).toBe('mine')
  })

  test('a folder in its place is a problem that says what to do', async () => {
    await mkdir(join(root, 'export.md'))
    const written = await writeFileAt(join(root, 'export.md'), bytes('x'))
    expect(written).toMatchObject({ ok: false, error: { code: 'is-a-folder' } })
    expect(await readdir(root)).toEqual(['export.md'])
  })

  test('a file in the place of its folder is a problem', async () => {
    await writeFile(join(root, 'file'), '')
    for (const below of [['export.md'], ['deep', 'export.md']]) {
      const written = await writeFileAt(join(root, 'file', ...below), bytes('x'))
      expect(written).toMatchObject({ ok: false, error: { code: 'not-a-folder' } })
    }
  })

  test.runIf(process.platform === 'linux')(
    'a folder that no one can make is a problem, and soon',
    async () => {
      const written = await writeFileAt('/proc/cuttings/deep/export.md', bytes('x'))
      expect(written).toMatchObject({ ok: false, error: { code: 'no-such-folder' } })
    }
  )
})

describe('into a folder', () => {
  const files = [
    { name: 'Contents.md', bytes: bytes('contents') },
    { name: 'Fire.md', bytes: bytes('fire') }
  ]

  test('that is not there yet: makes it', async () => {
    const written = await writeFilesInto(join(root, 'new'), 'Title', files)
    expect(written.ok && written.value.map(({ path }) => path)).toEqual([
      join(root, 'new', 'Contents.md'),
      join(root, 'new', 'Fire.md')
    ])
  })

  test('with something in it: makes a new one inside, again and again', async () => {
    await writeFile(join(root, 'Fire.md'), 'mine')
    for (let round = 0; round < 3; round++) await writeFilesInto(root, 'The port: a/b', files)
    expect((await readdir(root)).toSorted()).toEqual([
      'Fire.md',
      'The port a b',
      'The port a b 2',
      'The port a b 3'
    ])
    expect(await text(join(root, 'Fire.md'))).toBe('mine')
  })

  test.each(['../out.md', 'a/b.md', 'a\\b.md', '..', '.', '', '/etc/x'])(
    'refuses the name “%s”',
    async (name) => {
      const written = await writeFilesInto(join(root, 'in'), 'Title', [{ name, bytes: bytes('x') }])
      expect(written).toMatchObject({ ok: false, error: { code: 'unsafe-name' } })
      expect(await readdir(root)).toEqual([])
    }
  )

  test('two of one name: neither stays', async () => {
    await writeFile(join(root, 'mine.md'), 'mine')
    const written = await writeFilesInto(root, 'Title', [
      ...files,
      { name: 'Fire.md', bytes: bytes('other') }
    ])
    expect(written).toMatchObject({ ok: false, error: { code: 'name-taken' } })
    expect(await readdir(root)).toEqual(['mine.md'])
  })
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'no-permission'],
  ['EROFS', 'read-only'],
  ['EIO', 'not-written']
])('%s is reported as %s with the path', (code, expected) => {
  const problem = writeProblem(Object.assign(new Error(code), { code }), '/desk/x.md')
  expect(problem.error.code).toBe(expected)
  expect(problem.error.message).toContain('/desk/x.md')
})

test('a bug is not taken for a full disk', () => {
  expect(() => writeProblem(new TypeError('x is undefined'), '/desk/x.md')).toThrow(TypeError)
})
