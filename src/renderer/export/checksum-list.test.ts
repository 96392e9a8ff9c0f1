import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checksumList } from './checksum-list.ts'

test('one line a file, strange names escaped', () => {
  const sha256 = 'a'.repeat(64)
  const files = [
    { path: '/out/a b.md', bytes: 1, sha256 },
    { path: '/out/a\\b\n.md', bytes: 1, sha256 }
  ]
  expect(checksumList(files)).toBe(`${sha256}  /out/a b.md\n\\${sha256}  /out/a\\\\b\\n.md\n`)
})

const coreutils = spawnSync('sha256sum', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU') ?? false

test.skipIf(!coreutils)('sha256sum reads it, and sees a change', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-sums-'))
  const path = join(folder, 'a\\b\nc.md')
  writeFileSync(path, 'text')
  const list = checksumList([{ path, bytes: 4, sha256: createHash('sha256').update('text').digest('hex') }])
  const check = () => spawnSync('sha256sum', ['--check', '--strict'], { input: list }).status
  expect(check()).toBe(0)
  writeFileSync(path, 'Text')
  expect(check()).toBe(1)
  rmSync(folder, { recursive: true })
})
