import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './runtime/cache.mjs'

// Faults on purpose, in the built app: `npm run test:faults`. Playwright's list is the table; the last line counts.
const report = join(projectRoot, '.build/faults.json')
rmSync(report, { force: true })
const words = [
  join(projectRoot, 'scripts/e2e.mjs'),
  '--config',
  'playwright.faults.config.ts',
  ...process.argv.slice(2)
]
const { status } = spawnSync(process.execPath, words, { cwd: projectRoot, stdio: 'inherit' })
const { stats } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`\n${stats.expected + stats.flaky} passed, ${stats.unexpected} failed, ${stats.skipped} skipped`)
process.exitCode = status ?? 1
