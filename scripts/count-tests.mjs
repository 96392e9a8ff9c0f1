import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Where vitest and Playwright leave what they counted. */
export const reports = (root) => [join(root, '.build/unit.json'), join(root, '.build/e2e.json')]

/** Adds up the reports that vitest and Playwright left; a report that is missing counts as nothing run. */
export function countTests(root) {
  const [unit, e2e] = reports(root).map(read)
  return {
    passed: (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0) + (e2e?.stats.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (e2e?.stats.unexpected ?? 0),
    flaky: e2e?.stats.flaky ?? 0,
    skipped: (unit?.numPendingTests ?? 0) + (e2e?.stats.skipped ?? 0)
  }
}

function read(file) {
  if (!statSync(file, { throwIfNoEntry: false })) return null
  return JSON.parse(readFileSync(file, 'utf8'))
}
