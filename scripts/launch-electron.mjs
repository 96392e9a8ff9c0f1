import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureLibraries } from './ensure-libraries.mjs'
import { projectRoot } from './runtime/cache.mjs'
import { withoutNoise } from './runtime/noise.mjs'

const PATIENCE = 1000
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * The executable and the arguments that must precede the app's own, for whoever starts Electron otherwise.
 * @param {NodeJS.ProcessEnv} env as given by withDisplay
 */
export async function electronCommand(env = process.env, { notices = true } = {}) {
  const { executable, args, version, fallback } = await ensureElectron({ notices })
  ensureLibraries(executable, { xvfb: false })
  return { executable, args: [...args, ...displayArgs(env)], version, fallback }
}

function displayArgs(env) {
  if (env.CUTTINGS_OWN_DISPLAY) return ['--disable-gpu']
  // Releases before 38 try X11 even where there is only Wayland.
  if (process.platform === 'linux' && env.WAYLAND_DISPLAY && !env.DISPLAY) return ['--ozone-platform=wayland']
  return []
}

/**
 * Starts the app in this project with its own arguments and resolves with its exit code.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, quiet?: boolean,
 *   notices?: boolean }} [options] `quiet` drops Chromium's harmless complaints; `notices` says which runtime it is
 * @returns {Promise<number>}
 */
export async function launchElectron(args = [], options = {}) {
  const { env = process.env, stdio = 'inherit', quiet = true, notices = true } = options
  const command = await electronCommand(env, { notices })
  const [input, output, errors] = typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio
  const filtered = quiet && errors === 'inherit'
  const child = spawn(command.executable, [...command.args, projectRoot, ...args], {
    env: withoutNodeMode(env),
    stdio: [input, output, filtered ? 'pipe' : errors],
    // Ctrl-C reaches everyone in the terminal's group, and a second signal kills Electron before it has written
    // everything down. In a group of its own it gets exactly the one forwarded here.
    detached: process.platform !== 'win32'
  })
  if (filtered) child.stderr.pipe(withoutNoise()).pipe(process.stderr, { end: false })
  return exitCode(child)
}

/** Editors built on Electron leave this in their terminals; with it there would be no window. */
function withoutNodeMode(env) {
  const rest = { ...env }
  delete rest.ELECTRON_RUN_AS_NODE
  return rest
}

function exitCode(child) {
  const stopForwarding = forwardSignals(child)
  return new Promise((done, fail) => {
    child.once('error', (error) => {
      stopForwarding()
      fail(error)
    })
    child.once('close', (code, signal) => {
      stopForwarding()
      done(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

function forwardSignals(child) {
  let forwardedAt = 0
  const forward = (signal) => {
    // npm and the terminal both pass on a Ctrl-C; a person who presses it again later means it.
    if (forwardedAt && Date.now() - forwardedAt < PATIENCE) return
    child.kill(forwardedAt ? 'SIGKILL' : signal)
    forwardedAt = Date.now()
  }
  const abandon = () => child.kill()
  for (const signal of signals) process.on(signal, forward)
  process.once('exit', abandon)
  return () => {
    for (const signal of signals) process.removeListener(signal, forward)
    process.removeListener('exit', abandon)
  }
}
