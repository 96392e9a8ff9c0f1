import { defineConfig } from '@playwright/test'

/** What the machine, the disk and other programs may do to an archive: `npm run test:faults`. */
export default defineConfig({
  testDir: 'e2e/faults',
  outputDir: 'test-results/faults',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.build/faults.json' }]]
})
