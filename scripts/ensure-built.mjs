import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './runtime/cache.mjs'

const sources = ['src', 'electron.vite.config.ts', 'package-lock.json']
const results = ['out/main/main.js', 'out/preload/ui.cjs', 'out/renderer/index.html']

/** Builds the app when it was never built or a source is newer than what was built. Building prints to stderr only. */
export function ensureBuilt() {
  const newest = Math.max(...sources.map((path) => newestIn(join(projectRoot, path))))
  const oldest = Math.min(...results.map((path) => changedAt(join(projectRoot, path))))
  if (newest < oldest) return
  console.error('Building Cuttings…')
  const vite = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2]
  })
  if (built.status !== 0) throw new Error('The app could not be built: see the lines above.')
}

function newestIn(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    stat.mtimeMs
  )
}

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
