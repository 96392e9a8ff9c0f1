// Speed and calm of an import: `npm run bench:import`. Imports real articles into a fresh archive in the real app,
// twice (the second time all are duplicates), prints a table and writes .build/bench-import.json.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { ensureBuilt } from '../scripts/ensure-built.mjs'
import { electronCommand } from '../scripts/launch-electron.mjs'
import { withDisplay } from '../scripts/with-display.mjs'

const root = resolve(import.meta.dirname, '..')
const shared = resolve(root, '../shared/data/articles')
const output = join(root, '.build/bench-import.json')
const ENOUGH = 2000
const PATIENCE = 10 * 60_000

const work = mkdtempSync(join(tmpdir(), 'cuttings-bench-'))
try {
  ensureBuilt()
  const corpus = chooseCorpus()
  const result = await withDisplay((env) => measure(corpus.paths, env))
  print(corpus.name, result)
  mkdirSync(join(root, '.build'), { recursive: true })
  writeFileSync(output, JSON.stringify({ corpus: corpus.name, ...result }, null, 2) + '\n')
  console.log(`\nwritten to ${output}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** The real articles beside the checkout, else the samples over and over (each with other blanks at its end, so none is a duplicate). */
function chooseCorpus() {
  if (existsSync(shared)) {
    const folders = readdirSync(shared).filter((name) => /^(digitalgov|uni-multi|wikinews-.+)$/.test(name))
    return { name: folders.join(', '), paths: folders.map((name) => join(shared, name)) }
  }
  const samples = join(root, 'resources/samples')
  const files = readdirSync(samples, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile()
  )
  const rounds = Math.ceil(ENOUGH / Math.max(1, files.length))
  for (let round = 0; round < rounds; round++) {
    const copy = join(work, 'corpus', String(round))
    cpSync(samples, copy, { recursive: true })
    for (const { name, parentPath } of files) {
      const path = join(parentPath.replace(samples, copy), name)
      writeFileSync(path, ' '.repeat(round) + '\n', { flag: 'a' })
    }
  }
  return { name: `resources/samples, ${rounds} times (../shared is not here)`, paths: [join(work, 'corpus')] }
}

async function measure(paths, env) {
  const { executable, args, version } = await electronCommand(env)
  const archive = join(work, 'archive')
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, root],
    env: { ...env, CUTTINGS_TEST: '1', CUTTINGS_USER_DATA: archive }
  })
  try {
    const isLibrary = (page) => page.url() === 'app://cuttings/index.html'
    const page = app.windows().find(isLibrary) ?? (await app.waitForEvent('window', isLibrary))
    await page.waitForLoadState('load')
    await app.evaluate(watchMain)
    await page.evaluate(watchWindow)
    const first = await importOnce(app, page, paths)
    const again = await importOnce(app, page, paths)
    return { electron: version, cores: cpus().length, first, again }
  } finally {
    await app.close()
  }
}

async function importOnce(app, page, paths) {
  await app.evaluate(() => globalThis.benchStart())
  const { last, seconds, longTasks, told } = await page.evaluate(runImport, { paths, patience: PATIENCE })
  const { memory, longestHold } = await app.evaluate(() => globalThis.benchStop())
  return {
    seconds,
    filesPerSecond: Math.round(last.files / seconds),
    ledger: { state: last.state, files: last.files, ...last.counts },
    progressPerSecond: Math.round((told / seconds) * 10) / 10,
    longestWindowTaskMs: Math.round(Math.max(0, ...longTasks)),
    longestMainHoldMs: Math.round(longestHold),
    peakMemoryMB: memory
  }
}

/**
 * Runs in main: peak memory of every process, and how long main's own thread was held at most. On Linux the time it
 * only waited for a core, on a machine busy with other things, is taken off (second number of schedstat, in ns).
 */
function watchMain({ app, webContents }) {
  const fs = process.getBuiltinModule('node:fs')
  const schedule = `/proc/self/task/${process.pid}/schedstat`
  const waited = () =>
    fs.existsSync(schedule) ? Number(fs.readFileSync(schedule, 'utf8').split(' ')[1]) / 1e6 : 0
  const now = () => performance.now() - waited()
  let peaks = new Map()
  let longestHold = 0
  let last = now()
  const nameOf = ({ pid, type, name }) => {
    const contents = webContents.getAllWebContents().find((one) => one.getOSProcessId() === pid)
    if (contents) return contents.getURL().includes('archive-host') ? 'archive host' : 'window'
    return type === 'Browser' ? 'main' : (name ?? type)
  }
  const look = () => {
    for (const metric of app.getAppMetrics()) {
      const label = `${nameOf(metric)} (${metric.pid})`
      peaks.set(label, Math.max(peaks.get(label) ?? 0, Math.round(metric.memory.workingSetSize / 1024)))
    }
    // What this look cost is not the app's.
    last = now()
  }
  setInterval(() => {
    longestHold = Math.max(longestHold, now() - last - 5)
    last = now()
  }, 5)
  setInterval(look, 250)
  globalThis.benchStart = () => {
    peaks = new Map()
    longestHold = 0
  }
  globalThis.benchStop = () => {
    look()
    return { memory: Object.fromEntries(peaks), longestHold }
  }
}

/** Runs in the window: its tasks over 50 ms, as the browser itself reports them. */
function watchWindow() {
  globalThis.longTasks = []
  const note = (list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration))
  new PerformanceObserver(note).observe({ type: 'longtask' })
}

function runImport({ paths, patience }) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    globalThis.longTasks.length = 0
    let told = 0
    setTimeout(() => reject(new Error('the import took too long')), patience)
    const stop = window.cuttings.subscribe('import:progress', (last) => {
      told += 1
      if (last.state === 'running') return
      stop()
      const seconds = Math.round(performance.now() - started) / 1000
      // The observer reports a task a moment after it has ended.
      setTimeout(() => resolve({ last, seconds, told, longTasks: globalThis.longTasks }), 300)
    })
    window.cuttings.request('import:start', { paths, asCollections: true }).then((begun) => {
      if (!begun.ok) reject(new Error(begun.error.message))
    }, reject)
  })
}

function print(corpus, { electron, cores, first, again }) {
  console.log(`\nImport of ${corpus}\nElectron ${electron}, ${cores} cores\n`)
  const row = (name, pick) =>
    console.log(
      `  ${name.padEnd(40)} ${String(pick(first)).padStart(12)} ${String(pick(again)).padStart(12)}`
    )
  row('', (run) => (run === first ? 'first time' : 'again'))
  row('files', ({ ledger }) => ledger.files)
  row('seconds', ({ seconds }) => seconds.toFixed(2))
  row('files a second', ({ filesPerSecond }) => filesPerSecond)
  for (const outcome of ['imported', 'duplicate', 'skipped', 'failed', 'articles'])
    row(`  ${outcome}`, ({ ledger }) => ledger[outcome])
  row('longest task of the window, ms', ({ longestWindowTaskMs }) => longestWindowTaskMs || 'under 50')
  row("main's thread held at most, ms", ({ longestMainHoldMs }) => longestMainHoldMs)
  row('progress told a second', ({ progressPerSecond }) => progressPerSecond)
  console.log('\n  Peak memory, MB (resident)')
  for (const [label, megabytes] of Object.entries(first.peakMemoryMB))
    console.log(`  ${label.padEnd(40)} ${String(megabytes).padStart(12)}`)
}
