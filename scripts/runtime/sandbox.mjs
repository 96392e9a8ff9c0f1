import { spawnSync } from 'node:child_process'
import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SMALL_SHARED_MEMORY = 256 * 1024 * 1024

/** Chromium's sandbox does not work for root; nobody else goes without it. */
export const isRoot = () => process.getuid?.() === 0

/** Why Chromium's sandbox cannot start here, with the line to run; undefined when it can. */
export function sandboxProblem(executable) {
  if (process.platform !== 'linux' || isRoot()) return undefined
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (isSetuidRoot(helper) || userNamespacesWork()) return undefined
  return [
    "This machine does not let Chromium's sandbox start (no unprivileged user namespaces).",
    'Run this line once, then start again:',
    `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  ].join('\n')
}

function isSetuidRoot(file) {
  if (!existsSync(file)) return false
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}

function userNamespacesWork() {
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  // Without the tool nothing is known: Chromium itself will say.
  return tried.error !== undefined || tried.status === 0
}

/** Containers often give 64 MB, and a renderer dies when it is full. */
export function sharedMemoryIsSmall() {
  if (process.platform !== 'linux') return false
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks < SMALL_SHARED_MEMORY
  } catch {
    return true
  }
}
