import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureElectron } from './ensure-electron.mjs'
import { installPackages, isOnPath } from './runtime/packages.mjs'
import { hasDisplay } from './with-display.mjs'

/**
 * Makes sure that the system has the libraries this Electron needs, and Xvfb when there is no display.
 * Installs them as root where there is apt; otherwise throws with the one line to run.
 */
export function ensureLibraries(executable, { xvfb = !hasDisplay() } = {}) {
  if (process.platform !== 'linux') return
  const missing = whatIsMissing(executable, xvfb)
  if (missing.all.length === 0) return
  installPackages({ libraries: missing.libraries.length > 0, xvfb: missing.xvfb }, missing.all)

  const still = whatIsMissing(executable, xvfb).all
  if (still.length > 0) throw new Error(`Still missing after the installation: ${still.join(', ')}.`)
}

function whatIsMissing(executable, xvfb) {
  const libraries = missingLibraries(executable)
  const missesXvfb = xvfb && !isOnPath('Xvfb')
  return { libraries, xvfb: missesXvfb, all: missesXvfb ? [...libraries, 'Xvfb'] : libraries }
}

function missingLibraries(executable) {
  const folder = dirname(executable)
  const own = readdirSync(folder).filter((name) => /\.so(\.\d+)*$/.test(name))
  const files = [executable, ...own.map((name) => join(folder, name))]
  const { stdout } = spawnSync('ldd', files, { encoding: 'utf8' })
  // Some releases open GTK while running instead of being linked to it.
  return [...new Set([...namesNotFound(stdout ?? ''), ...missesGtk(stdout ?? '')])]
}

export function namesNotFound(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

function missesGtk(lddOutput) {
  if (/libgtk-[34]\.so/.test(lddOutput)) return []
  const { stdout, error } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' })
  return error || /libgtk-[34]\.so/.test(stdout) ? [] : ['libgtk-3.so.0']
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    ensureLibraries((await ensureElectron({ notices: false })).executable)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
