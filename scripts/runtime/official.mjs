import { spawn } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder, projectRoot, removeStaleWork } from './cache.mjs'

const HOUR = 60 * 60 * 1000
const SILENCE_ALLOWED = 20_000
const CALM_BEFORE_NOTE = 3_000

const executables = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe'
}

/** The declared `electron` package: its folder, its version, and where its executable is once installed. */
export function declaredElectron() {
  const require = createRequire(join(projectRoot, 'package.json'))
  let manifest
  try {
    manifest = require.resolve('electron/package.json')
  } catch {
    throw new Error('The packages are not installed. Run: npm ci')
  }
  const folder = dirname(manifest)
  const path = executables[process.platform] ?? 'electron'
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist')
  return { folder, path, executable: join(dist, path), version: require('electron/package.json').version }
}

export function isInstalled({ folder, path, executable, version }) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return existsSync(executable)
  return (
    read(join(folder, 'dist', 'version')).replace(/^v/, '') === version &&
    // The installer writes this last, so a half unpacked one does not count.
    read(join(folder, 'path.txt')) === path &&
    existsSync(executable)
  )
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

/**
 * Lets the package's own installer fetch the binary (or take it from its cache).
 * A network that says nothing for 20 seconds is given up; one that is only slow is not.
 */
export async function install(electron, say) {
  const cache = cacheFolder()
  removeStaleWork(cache, 'download-')
  const temporary = mkdtempSync(join(cache, 'download-'))
  try {
    const problem = await runInstaller(electron, temporary, say)
    if (!problem && !isInstalled(electron)) return 'its installer left no executable'
    return problem
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function runInstaller({ folder, version }, temporary, say) {
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary }
  const installer = spawn(process.execPath, [join(folder, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let complaints = ''
  installer.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))

  const note = setTimeout(() => say(`Downloading Electron ${version}…`), CALM_BEFORE_NOTE)
  const watch = watchGrowth([temporary, join(folder, 'dist')], () => {
    complaints = 'no answer from the network'
    installer.kill('SIGKILL')
  })
  return new Promise((done) => {
    const finish = (problem) => {
      clearTimeout(note)
      clearInterval(watch)
      done(problem)
    }
    installer.on('error', (error) => finish(error.message))
    installer.on('close', (code) => finish(code === 0 ? undefined : firstLine(complaints)))
  })
}

function firstLine(text) {
  return text.trim().split('\n')[0] || 'its installer failed'
}

function watchGrowth(folders, giveUp) {
  let size = -1
  let since = Date.now()
  return setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + sizeOf(folder), 0)
    if (now !== size) since = Date.now()
    else if (Date.now() - since > SILENCE_ALLOWED) giveUp()
    size = now
  }, 1000)
}

function sizeOf(folder) {
  if (!existsSync(folder)) return 0
  try {
    const names = readdirSync(folder, { recursive: true })
    return names.reduce((sum, name) => sum + lstatSync(join(folder, name)).size, 0)
  } catch {
    // A file went away between the two calls: something is still moving.
    return Math.random()
  }
}

const failureFile = ({ version }) => join(cacheFolder(), `electron-${version}-failed.txt`)

/** Why the last attempt failed, when that was less than an hour ago: a start must not wait for it each time. */
export function recentFailure(electron) {
  const file = failureFile(electron)
  if (!existsSync(file) || Date.now() - statSync(file).mtimeMs > HOUR) return undefined
  return readFileSync(file, 'utf8')
}

export function rememberFailure(electron, problem) {
  writeFileSync(failureFile(electron), problem)
}
