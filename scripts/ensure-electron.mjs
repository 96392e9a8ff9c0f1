import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FALLBACK_VERSION, ensureFallback, fallbackSupported } from './runtime/fallback.mjs'
import {
  declaredElectron,
  install,
  isInstalled,
  recentFailure,
  rememberFailure
} from './runtime/official.mjs'
import { isRoot, sandboxProblem, sharedMemoryIsSmall } from './runtime/sandbox.mjs'

const said = new Set()

function sayOnce(line) {
  if (!said.has(line)) console.error(line)
  said.add(line)
}

/**
 * The Electron to run on this machine, fetched when it is not there yet.
 * `args` must precede the app's folder on its command line.
 * @returns {Promise<{ executable: string, version: string, fallback: boolean, args: string[] }>}
 */
export async function ensureElectron({ notices = true } = {}) {
  const found = namedElectron() ?? (await official()) ?? (await older(notices))
  const problem = sandboxProblem(found.executable)
  if (problem) throw new Error(problem)
  return { ...found, args: runtimeArgs(notices) }
}

function namedElectron() {
  const named = process.env.CUTTINGS_ELECTRON
  if (!named) return undefined
  const executable = resolve(named)
  if (!existsSync(executable)) throw new Error(`CUTTINGS_ELECTRON names ${executable}, which is not there.`)
  const versionFile = join(dirname(executable), 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown'
  return { executable, version, fallback: false }
}

async function official() {
  const electron = declaredElectron()
  const { executable, version } = electron
  if (isInstalled(electron)) return { executable, version, fallback: false }
  if (fallbackSupported() && recentFailure(electron) !== undefined) return undefined

  const problem = await install(electron, console.error)
  if (!problem) return { executable, version, fallback: false }
  if (!fallbackSupported()) throw new Error(noElectron(version, problem))
  console.error(`Electron ${version} could not be downloaded (${problem}).`)
  rememberFailure(electron, problem)
  return undefined
}

function noElectron(version, problem) {
  return [
    `Electron ${version} could not be downloaded (${problem}).`,
    'Connect to a network that reaches its downloads and run: npx install-electron',
    'or set CUTTINGS_ELECTRON to the path of an Electron executable that you have.'
  ].join('\n')
}

async function older(notices) {
  const declared = declaredElectron().version
  let executable
  try {
    executable = await ensureFallback(console.error)
  } catch (error) {
    const problem = `nor could the older one: ${error.message}`
    throw new Error(noElectron(declared, problem), { cause: error })
  }
  if (notices) {
    sayOnce(
      `Running on Electron ${FALLBACK_VERSION}, for development and tests only: ` +
        `Electron ${declared} could not be downloaded here (to try again: npx install-electron).`
    )
  }
  return { executable, version: FALLBACK_VERSION, fallback: true }
}

function runtimeArgs(notices) {
  const args = []
  if (isRoot()) {
    args.push('--no-sandbox')
    if (notices)
      sayOnce("Running as root, so without Chromium's sandbox: use an ordinary account for real work.")
  }
  if (sharedMemoryIsSmall()) args.push('--disable-dev-shm-usage')
  return args
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log((await ensureElectron()).executable)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
