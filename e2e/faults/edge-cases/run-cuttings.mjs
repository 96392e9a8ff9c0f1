import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../scripts/runtime/cache.mjs'

const LOOK_EVERY_MS = 100

/**
 * Runs one command of the app and watches all its processes.
 * @returns {Promise<{ code: number, seconds: number, lines: object[], errors: string, peaks: Record<string, number> }>}
 *   `peaks`: megabytes resident at most, by kind of process
 */
export async function runCuttings(words, { env, work }) {
  const started = performance.now()
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/cuttings.mjs'), ...words], {
    cwd: work,
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const watch = watchMemory(child.pid)
  const code = await new Promise((done, fail) => child.on('error', fail).on('close', done))
  const lines = output.split('\n').filter(Boolean)
  return {
    code,
    seconds: (performance.now() - started) / 1000,
    lines: lines.map((line) => JSON.parse(line)),
    errors,
    peaks: watch.stop()
  }
}

/** The most that any process below `root` ever held; the kernel keeps that number (VmHWM), so looking now and then will do. */
export function watchMemory(root) {
  const peaks = {}
  const look = () => {
    for (const { kind, megabytes } of processesBelow(root))
      peaks[kind] = Math.max(peaks[kind] ?? 0, megabytes)
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    stop: () => {
      look()
      clearInterval(timer)
      return peaks
    }
  }
}

function processesBelow(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statusOf)
  const below = new Set([root])
  // A child has a higher number than its parent, but for a wrap-around; two rounds find those too.
  for (let round = 0; round < 2; round++)
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid)
  return all.filter(({ pid, kind }) => below.has(pid) && kind !== null)
}

function statusOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const words = readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0').join(' ')
    const number = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [
      { pid: Number(pid), parent: number('PPid'), kind: kindOf(words), megabytes: number('VmHWM') / 1024 }
    ]
  } catch {
    // It ended between the two looks.
    return []
  }
}

function kindOf(words) {
  if (!/electron/i.test(words.split(' ')[0])) return null
  const type = /--type=(\S+)/.exec(words)?.[1]
  const service = /--utility-sub-type=(\S+)/.exec(words)?.[1]
  return service ?? type ?? 'main'
}
