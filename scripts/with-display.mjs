import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages, isOnPath } from './runtime/packages.mjs'

const SCREEN = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
const START_ALLOWED = 20_000
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Calls `run` with an environment in which windows can be opened: the user's own display when there is one,
 * otherwise a display of this process's own that ends with it.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withDisplay(run) {
  if (hasDisplay()) return run({ ...process.env })
  const display = await startDisplay()
  try {
    return await run(display.env)
  } finally {
    display.stop()
  }
}

async function startDisplay() {
  if (!isOnPath('Xvfb')) installPackages({ xvfb: true }, ['Xvfb'])
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-display-'))
  const authority = join(folder, 'authority')
  writeFileSync(authority, authorityFor(randomBytes(16)), { mode: 0o600 })

  const [command, ...args] = [...untilParentDies(), 'Xvfb', '-displayfd', '3', '-auth', authority, ...SCREEN]
  const server = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C in a terminal must reach Electron first, and the display only after it.
    detached: true
  })
  const stop = stopper(server, folder)
  try {
    const number = await displayNumber(server)
    // A server that outlives `run` by a moment must not keep this process waiting.
    for (const handle of [server, server.stderr, server.stdio[3]]) handle.unref()
    const env = { ...process.env, DISPLAY: `:${number}`, XAUTHORITY: authority, XDG_SESSION_TYPE: 'x11' }
    return { env: { ...env, CUTTINGS_OWN_DISPLAY: '1' }, stop }
  } catch (error) {
    stop()
    throw error
  }
}

/** Where it can be had: the kernel ends the display even when this process is killed and cannot. */
function untilParentDies() {
  return isOnPath('setpriv') ? ['setpriv', '--pdeathsig', 'TERM'] : []
}

/** An Xauthority file (format: libXau) whose one cookie opens any display, as its number is not known yet. */
export function authorityFor(cookie) {
  const anyFamily = Buffer.from([0xff, 0xff])
  const fields = ['', '', 'MIT-MAGIC-COOKIE-1', cookie].map((value) => {
    const bytes = Buffer.from(value)
    return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
  })
  return Buffer.concat([anyFamily, ...fields])
}

function displayNumber(server) {
  return new Promise((done, fail) => {
    let complaints = ''
    const give = (reason) => {
      clearTimeout(timer)
      fail(new Error(`No display could be started: ${reason}`))
    }
    const timer = setTimeout(() => give('Xvfb did not answer'), START_ALLOWED)
    server.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))
    server.stdio[3].setEncoding('utf8').once('data', (text) => {
      clearTimeout(timer)
      done(text.trim())
    })
    server.once('error', (error) => give(error.message))
    server.once('close', () => give(complaints.trim() || 'Xvfb ended at once'))
  })
}

function stopper(server, folder) {
  const stop = () => {
    process.removeListener('exit', stop)
    for (const signal of signals) process.removeListener(signal, onSignal)
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  const onSignal = (signal) => {
    // Somebody else answers this signal and will let `run` end in good order.
    if (process.listenerCount(signal) > 1) return
    stop()
    process.kill(process.pid, signal)
  }
  process.once('exit', stop)
  for (const signal of signals) process.on(signal, onSignal)
  return stop
}
