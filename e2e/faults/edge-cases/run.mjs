import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '../../../scripts/runtime/cache.mjs'
import { withDisplay } from '../../../scripts/with-display.mjs'
import { runCuttings } from './run-cuttings.mjs'
import { judgeCase } from './judge-case.mjs'
import { judgeExports } from './judge-exports.mjs'
import { judgeRules } from './judge-rules.mjs'
import { printTable } from './print-table.mjs'
import { lookIntoTheApp } from './look-into-the-app.mjs'
import { stateOf } from './source-state.mjs'
import { timeReading } from './time-reading.mjs'

const [generator, work] = process.argv.slice(2)
const made = join(work, 'cases')
const files = join(made, 'files')
const archive = join(work, 'archive')

/** Whoever connects here was sent by a file. */
async function openCanary() {
  const visits = []
  const server = createServer((socket) => {
    socket.once('data', (data) => visits.push(data.toString('latin1').split('\r\n')[0]))
    socket.on('error', () => undefined)
    setTimeout(() => socket.destroy(), 200)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { address: `http://127.0.0.1:${server.address().port}`, visits, close: () => server.close() }
}

function makeCases(canary) {
  const words = [generator, '--out', made, '--canary', canary]
  const made_ = spawnSync(process.execPath, words, { cwd: projectRoot, encoding: 'utf8' })
  if (made_.status !== 0) throw new Error(`The cases could not be made.\n${made_.stderr}`)
  return JSON.parse(readFileSync(join(made, 'manifest.json'), 'utf8'))
}

const canary = await openCanary()
const manifest = makeCases(canary.address)
const before = stateOf(files)
const seen = await withDisplay(async (env) => {
  const first = await runCuttings(['import', files, '--archive', archive], { env, work })
  const again = await runCuttings(['import', files, '--archive', archive], { env, work })
  const check = await runCuttings(['check', '--archive', archive], { env, work })
  mkdirSync(join(work, 'exports'))
  const exported = await runCuttings(
    [
      'export',
      'files/15-export-escaping',
      '--to',
      join(work, 'exports'),
      '--per-story',
      '--archive',
      archive
    ],
    { env, work }
  )
  const printed = await runCuttings(
    ['export', 'files/15-export-escaping', '--to', join(work, 'all.pdf'), '--archive', archive],
    { env, work }
  )
  const app = await lookIntoTheApp({ archive, env, manifest })
  return { first, again, check, exported, printed, app }
})
const times = await timeReading(manifest, files)
canary.close()

const results = [
  ...manifest.cases.map((one) => judgeCase(one, { files, stored: seen.app.stored, times })),
  ...judgeExports({ work, seen, manifest }),
  ...judgeRules({ manifest, files, work, before, after: stateOf(files), seen, canary, times })
]
process.exitCode = printTable(results, { seen, times, manifest }) ? 0 : 1
