import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

const DAY = 24 * 60 * 60 * 1000

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Outside the checkout and node_modules, so that `npm ci` and `git clean` keep it. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache')
  const folder = join(base, 'cuttings')
  mkdirSync(folder, { recursive: true })
  return folder
}

export async function hashFile(file, algorithm, encoding) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return hash.digest(encoding)
}

/** Refuses a file that is not, byte for byte, the one that was tried and written down. */
export async function checkHash(file, { algorithm, encoding, expected }) {
  const found = await hashFile(file, algorithm, encoding)
  if (found === expected) return
  throw new Error(`${file} is not the file that was expected (${algorithm} ${found}, not ${expected}).`)
}

/** What an interrupted run left behind; a day is longer than any download still under way. */
export function removeStaleWork(folder, prefix) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!name.startsWith(prefix) || !existsSync(path)) continue
    if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true })
  }
}
