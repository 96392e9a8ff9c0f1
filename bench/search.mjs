// Import, search, start, memory and scrolling at size: `npm run bench:search [-- 10000 100000] [--afresh]`, nightly with
// 1000000. Needs ../shared (the generator and its pool). Prints each bar with its figure; writes .build/bench-search.json.
// All figures that are compared are taken in one run; an archive that an earlier run made is used again, and it says so.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuilt } from '../scripts/ensure-built.mjs'
import { withDisplay } from '../scripts/with-display.mjs'
import { barRows } from './search/bar-rows.mjs'
import { measureArchive } from './search/measure-archive.mjs'
import { measureEmpty } from './search/measure-empty.mjs'
import { prepareArchive } from './search/prepare-archive.mjs'

const root = resolve(import.meta.dirname, '..')
const output = join(root, '.build/bench-search.json')

if (!existsSync(join(root, '../shared/tools/make-corpus.mjs'))) {
  console.log('bench:search skipped: ../shared (the generator of articles and its pool) is not here.')
  process.exit(0)
}
const given = process.argv.slice(2).map(Number).filter(Number.isInteger)
const sizes = (given.length > 0 ? given : [10_000, 100_000]).sort((a, b) => a - b)
const afresh = process.argv.includes('--afresh')

ensureBuilt()
mkdirSync(join(root, '.build'), { recursive: true })
await withDisplay(async (env) => {
  const machine = { cores: cpus().length, loadBefore: loadavg()[0] }
  const measured = []
  for (const size of sizes) {
    const made = await prepareArchive(size, env, { afresh })
    console.log(`\n${size} articles: ${made.reused ? 'the archive of an earlier run' : 'imported now'}`)
    const empty = await measureEmpty(env)
    measured.push({ ...made, empty, ...(await measureArchive(made, env)) })
  }
  const rows = barRows(measured)
  print(rows)
  const result = { machine: { ...machine, loadAfter: loadavg()[0] }, bars: rows, measured }
  writeFileSync(output, JSON.stringify(result, null, 2) + '\n')
  console.log(`\nload of the machine ${machine.loadBefore.toFixed(1)}, then ${loadavg()[0].toFixed(1)}`)
  console.log(`written to ${output}`)
})

function print(rows) {
  for (const { size, measure, bar, figure, met } of rows) {
    const mark = met === null ? '    ' : met ? ' met' : 'MISS'
    console.log(
      `${String(size).padStart(8)}  ${measure.padEnd(52)} ${bar.padEnd(24)} ${figure.padEnd(34)} ${mark}`
    )
  }
}
