import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { countTests, reports } from './count-tests.mjs'
import { projectRoot } from './runtime/cache.mjs'

// All of it, also after a failure: one run should say everything that is wrong.
const bin = (name) => join(projectRoot, 'node_modules', '.bin', name)
const steps = [
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  { name: 'types', command: [bin('tsc'), '-b'] },
  {
    name: 'unit',
    command: [
      bin('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.build/unit.json'
    ]
  },
  { name: 'e2e', command: [process.execPath, 'scripts/e2e.mjs'] }
]

const run = ([command, ...args]) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: 'inherit' })
    child.on('error', () => done(1))
    child.on('close', (code) => done(code ?? 1))
  })

// A report of an earlier run must not be counted as this one's.
for (const report of reports(projectRoot)) rmSync(report, { force: true })

const failed = []
for (const { name, command } of steps) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const code = await run(command)
  console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`)
  if (code !== 0) failed.push(name)
}

const counts = countTests(projectRoot)
const brokenChecks = failed.filter((name) => name !== 'unit' && name !== 'e2e').length
const broken = Math.max(counts.failed + brokenChecks, failed.length)
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
if (counts.flaky > 0) console.log(`\nFlaky (passed only at the second try): ${counts.flaky}, named above`)
console.log(`\n${counts.passed} passed, ${broken} failed, ${counts.skipped} skipped`)
process.exitCode = failed.length > 0 ? 1 : 0
