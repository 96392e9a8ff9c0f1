import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = resolve(import.meta.dirname, '../..')

/** Imports a module of src/, which Node 20 cannot read as it is. */
export async function loadModule(path) {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-module-'))
  try {
    const bundle = await rolldown({ input: join(root, path), platform: 'node', logLevel: 'silent' })
    const file = join(folder, 'module.mjs')
    await bundle.write({ file, format: 'esm', codeSplitting: false })
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
