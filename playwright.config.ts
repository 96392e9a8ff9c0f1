import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results',
  // Each journey has an app and an archive of its own; two at once keep both cores busy without starving either.
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A second try only where nobody can look; what passed only then is named as flaky in the last lines, not hidden.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.build/e2e.json' }]]
})
