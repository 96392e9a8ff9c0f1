import { spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from './runtime/cache.mjs'
import { isRoot } from './runtime/sandbox.mjs'

/** "nobody" on every Linux: root has no sandbox and may read everything, so for some tests it must be somebody else. */
const NOBODY = 65534

/**
 * Runs a Node script as an ordinary user with a home of its own in `work`, a temporary folder that the script may
 * write to; as root with a copy of the runtime, because root's cache is closed to others. Resolves to its exit code.
 * @param {string[]} words the script and its arguments
 * @param {{ work: string, executable: string, env?: NodeJS.ProcessEnv }} options `executable`: of Electron
 */
export async function asOrdinaryUser(words, { work, executable, env = process.env }) {
  const home = join(work, 'home')
  mkdirSync(home, { recursive: true })
  const own = { HOME: home, XDG_CACHE_HOME: join(home, '.cache'), XDG_CONFIG_HOME: join(home, '.config') }
  const who = isRoot() ? { uid: NOBODY, gid: NOBODY } : {}
  const runtime = isRoot() ? copyFor(executable, work) : executable
  if (isRoot()) for (const folder of [work, home]) chownSync(folder, NOBODY, NOBODY)
  const child = spawn(process.execPath, words, {
    ...who,
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...env, ...own, TMPDIR: work, CUTTINGS_ELECTRON: runtime }
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done(code ?? 1))
  })
}

function copyFor(executable, work) {
  const from = dirname(executable)
  const copy = join(work, 'runtime')
  cpSync(from, copy, { recursive: true })
  for (const name of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    // Who may read them in root's own folder says nothing here.
    if (name.isDirectory()) chmodSync(join(name.parentPath ?? name.path, name.name), 0o755)
  }
  return executable.replace(from, copy)
}
