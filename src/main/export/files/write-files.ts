import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { WrittenFile } from '#shared/export/export-request.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { systemCode } from '../../vault/disk-problem.ts'
import { makeFolder } from '../../vault/make-folder.ts'
import { replaceFile } from '../../vault/replace-file.ts'
import { fileNameFrom } from './file-name.ts'
import { writeProblem, type WriteProblem } from './write-problem.ts'

type Written = Result<readonly WrittenFile[], WriteProblem | 'unsafe-name'>
export type FileToWrite = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Writes one file at a place a person chose; what stood there is replaced, whole or not at all. Sizes and hashes
 * are read back from the disk.
 */
export async function writeFileAt(path: string, bytes: Uint8Array): Promise<Written> {
  const target = resolve(path)
  try {
    await makeFolder(dirname(target))
    await replaceFile(target, bytes)
    return ok([await readBack(target)])
  } catch (thrown) {
    return writeProblem(thrown, target)
  }
}

/**
 * Writes files into a folder that a person chose. Nothing there is touched: unless the folder is new or empty they
 * go into a new one inside it, named after `title`. After a failure none of them stays.
 */
export async function writeFilesInto(
  folder: string,
  title: string,
  files: readonly FileToWrite[]
): Promise<Written> {
  const stray = files.find(({ name }) => basename(name) !== name || /[\\/\0]|^\.{0,2}$/.test(name))
  if (stray) return fail('unsafe-name', `“${stray.name}” is not a name for a file in this folder.`)
  const chosen = resolve(folder)
  const done: string[] = []
  let target = chosen
  try {
    await makeFolder(chosen)
    if ((await readdir(chosen)).length > 0) target = await newFolderIn(chosen, fileNameFrom(title))
    for (const { name, bytes } of files) {
      const path = join(target, name)
      await claim(path)
      done.push(path)
      await replaceFile(path, bytes)
    }
    return ok(await Promise.all(done.map(readBack)))
  } catch (thrown) {
    for (const path of done) await rm(path, { force: true })
    if (target !== chosen) await rm(target, { recursive: true, force: true })
    return writeProblem(thrown, target)
  }
}

/** The first of `name`, `name 2`, `name 3`… that is not there yet; creating it decides, so two exports never share one. */
async function newFolderIn(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? name : `${name} ${number}`)
    try {
      await mkdir(folder)
      return folder
    } catch (thrown) {
      if (systemCode(thrown) !== 'EEXIST') throw thrown
    }
  }
}

/** Fails when something of that name is there, also on file systems that do not tell case apart, and follows no link. */
async function claim(path: string): Promise<void> {
  await (await open(path, 'wx')).close()
}

async function readBack(path: string): Promise<WrittenFile> {
  const bytes = await readFile(path)
  return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
}
