import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkHash } from './cache.mjs'

const folder = mkdtempSync(join(tmpdir(), 'cuttings-cache-test-'))
const file = join(folder, 'a.txt')
writeFileSync(file, 'abc')
afterAll(() => rmSync(folder, { recursive: true }))

const sha256 = {
  algorithm: 'sha256',
  encoding: 'hex',
  expected: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
}

test('accepts the file that was written down', async () => {
  await expect(checkHash(file, sha256)).resolves.toBeUndefined()
})

test('refuses a file with one byte more', async () => {
  writeFileSync(file, 'abcd')
  await expect(checkHash(file, sha256)).rejects.toThrow('not the file that was expected')
})
