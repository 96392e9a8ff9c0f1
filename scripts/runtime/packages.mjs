import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isRoot } from './sandbox.mjs'

// What these depend on brings the rest of what Electron needs.
const libraryPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libudev1']
const renamedIn2024 = new Set(['libgtk-3-0', 'libasound2'])

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries whose time type grew to 64 bits; any such name among the installed
 * packages tells which side of that this system is on, even before `apt-get update`.
 */
export function packagesFor({ libraries, xvfb }, installedPackages) {
  const renamed = /^Package: lib\S+t64$/m.test(installedPackages)
  const named = (name) => (renamed && renamedIn2024.has(name) ? `${name}t64` : name)
  return [...(libraries ? libraryPackages.map(named) : []), ...(xvfb ? ['xvfb'] : [])]
}

export function installLine(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

export function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)))
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return existsSync(file)
  } catch {
    return false
  }
}

/** Installs what is missing when that is allowed here; otherwise throws with the line to run. */
export function installPackages(wanted, missing) {
  const list = missing.join(', ')
  if (!isOnPath('apt-get')) {
    throw new Error(
      `Missing: ${list}. Install them with this system's package manager (GTK 3, NSS, ALSA, GBM, Xvfb).`
    )
  }
  const packages = packagesFor(wanted, readFileSync('/var/lib/dpkg/status', 'utf8'))
  if (!isRoot()) throw new Error(`Missing: ${list}. Run this line once:\n  ${installLine(packages)}`)
  console.error(`Missing: ${list}. Installing ${packages.join(' ')}…`)
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', ...packages])
}

function apt(args) {
  const { status, stdout, stderr, error } = spawnSync(
    'apt-get',
    ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    }
  )
  if (status === 0) return
  throw new Error(`apt-get ${args.join(' ')} failed.\n${error ?? (stdout + stderr).slice(-2000)}`)
}
