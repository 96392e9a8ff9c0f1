import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@playwright/test'
import type { CuttingsBridge } from '../../src/shared/ipc/bridge.ts'
import { expect, launch, type RunningApp } from '../launch.ts'

// The whole app killed at random moments of an import: what was acknowledged stays, and the import goes on to its end.

const KILLS = Number(process.env['CUTTINGS_KILLS'] ?? 4)
const FILES = Number(process.env['CUTTINGS_KILL_FILES'] ?? 400)

function newsFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'cuttings-kill-')), 'news')
  mkdirSync(folder)
  for (let story = 0; story < FILES; story += 1) {
    const number = String(story)
    const text = `Council votes on item ${number}\n\nBy Ann Lee\n\nThe council voted on item ${number} on Tuesday.\n\n“We are content with item ${number},” said the mayor, Bo Ek.\n`
    writeFileSync(join(folder, `${number}.txt`), text)
  }
  return folder
}

type Acknowledged = { importId: number; articles: number; state: string }

/** What main has said of the import so far, kept here because the window dies with the app. */
async function listen(running: RunningApp, last: Acknowledged): Promise<void> {
  await running.page.exposeFunction('acknowledged', (next: Acknowledged) => void Object.assign(last, next))
  await running.page.evaluate(() => {
    const tell = Reflect.get(window, 'acknowledged') as (next: Acknowledged) => void
    const cuttings = Reflect.get(window, 'cuttings') as CuttingsBridge
    cuttings.subscribe('import:progress', ({ importId, counts, state }) =>
      tell({ importId, articles: counts.articles, state })
    )
  })
}

test(`${String(KILLS)} kills during an import of ${String(FILES)} files lose nothing`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000 + FILES * 500)
  const last: Acknowledged = { importId: 0, articles: 0, state: 'running' }
  const folder = newsFolder()
  let running = await launch()
  await listen(running, last)
  await running.page.evaluate(
    (path) =>
      (Reflect.get(window, 'cuttings') as CuttingsBridge).request('import:start', {
        paths: [path],
        asCollections: true
      }),
    folder
  )
  for (let kill = 0; kill < KILLS && last.state !== 'done'; kill += 1) {
    await pause(500 + Math.random() * 3500)
    running.app.process().kill('SIGKILL')
    // What main told the window before it died is acknowledged.
    await pause(500)
    const promised = last.articles
    running = await launch(running.archive)
    const heading = running.page.getByRole('heading', { name: /^[\d,]+ articles?$/ })
    if (promised > 0) {
      await expect(heading).toBeVisible()
      const there = Number(((await heading.textContent()) ?? '').replace(/\D/g, ''))
      expect(there).toBeGreaterThanOrEqual(promised)
    }
    await listen(running, last)
    await running.page.evaluate(
      (importId) =>
        (Reflect.get(window, 'cuttings') as CuttingsBridge).request('import:resume', { importId }),
      Math.max(1, last.importId)
    )
  }
  await expect.poll(() => last.state, { timeout: 120_000 }).toBe('done')
  await expect(running.page.getByRole('heading', { name: `${String(FILES)} articles` })).toBeVisible()
  await expect(running.page.getByText(/It was made again/)).toHaveCount(0)
  await running.close()
})
