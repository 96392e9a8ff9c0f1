import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from './names-in.ts'

export type KeptOriginal = { readonly sha256: string; readonly bytes: number }

/** All originals that the archive's vault keeps, in the order of their hashes; their bytes are not looked at. */
export async function listOriginals(archive: string): Promise<KeptOriginal[]> {
  const vault = join(archive, 'vault')
  const originals: KeptOriginal[] = []
  for (const shelf of (await namesIn(vault)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
    const names = (await namesIn(join(vault, shelf))).filter((name) => /^[0-9a-f]{62}$/.test(name)).sort()
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(vault, shelf, name))).size))
    originals.push(...names.map((name, at) => ({ sha256: shelf + name, bytes: sizes[at] ?? 0 })))
  }
  return originals
}
