import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { archiveFolderProblem } from './archive-folder.ts'

let root = ''
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'cuttings-folder-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a folder of ours can hold an archive', () => expect(archiveFolderProblem(root)).toBeNull())

test('what is missing, or a file, cannot, and the message names it', () => {
  const file = join(root, 'file')
  writeFileSync(file, '')
  expect(archiveFolderProblem(file)).toContain(`${file} cannot hold an archive (ENOTDIR)`)
  expect(archiveFolderProblem(join(root, 'none'))).toContain('(ENOENT)')
})
