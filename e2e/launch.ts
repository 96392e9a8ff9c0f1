import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'

export const projectRoot = resolve(import.meta.dirname, '..')
export const samples = join(projectRoot, 'resources/samples')
/** Real news to test on, beside the checkout; journeys that need it say that they are skipped. */
export const sharedArticles = resolve(projectRoot, '../shared/data/articles')

export type RunningApp = {
  readonly app: ElectronApplication
  readonly page: Page
  /** The folder of the archive; give it to `launch` again to open the same one. */
  readonly archive: string
  /** Every URL any page or worker of the app asked for, as the session saw it. */
  requests(): Promise<string[]>
  close(): Promise<void>
}

/** Starts the built app on an archive of its own in a temporary folder. `switches` are Chromium's. */
export async function launch(
  archive = mkdtempSync(join(tmpdir(), 'cuttings-e2e-')),
  switches: readonly string[] = []
): Promise<RunningApp> {
  const executablePath = process.env['CUTTINGS_ELECTRON']
  if (!executablePath)
    throw new Error('run the journeys by `npm run test:e2e`: it finds the runtime and a display')
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(process.env['CUTTINGS_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean),
      ...switches,
      projectRoot
    ],
    env: { ...definedEnv(), CUTTINGS_TEST: '1', CUTTINGS_USER_DATA: archive }
  })
  await app.evaluate(({ session }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seenRequests: seen })
    // onSendHeaders does not replace the app's own onBeforeRequest; refused requests show in onErrorOccurred.
    session.defaultSession.webRequest.onSendHeaders((details) => void seen.push(details.url))
    session.defaultSession.webRequest.onErrorOccurred((details) => void seen.push(details.url))
  })
  const page = await libraryPage(app)
  return {
    app,
    page,
    archive,
    requests: () => app.evaluate(() => Reflect.get(globalThis, 'seenRequests') as string[]),
    close: () => app.close()
  }
}

/** The library's window; the hidden archive host is a window too. */
async function libraryPage(app: ElectronApplication): Promise<Page> {
  const isLibrary = (page: Page): boolean => page.url() === 'app://cuttings/index.html'
  // A window is told of while its address may still be blank, and not again: so it is looked for until it is there.
  let page = app.windows().find(isLibrary)
  while (!page) {
    await new Promise((done) => setTimeout(done, 50))
    page = app.windows().find(isLibrary)
  }
  await page.waitForLoadState('load')
  return page
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const]
  )
  return Object.fromEntries(entries)
}

const LOCAL = /^(app|blob|data|devtools):/
/** The one address that a journey asks for itself, to see it refused. */
export const PROVOKED = 'https://example.com/'

/** A test with a fresh app; closed at the end, whatever happens. It fails on any request that is not local. */
export const test = base.extend<{ cuttings: RunningApp }>({
  // Playwright reads the fixture's needs from this pattern, so it must be there although it is empty.
  cuttings: async ({}, use) => {
    const running = await launch()
    await use(running)
    const leaving = (await running.requests()).filter((url) => !LOCAL.test(url) && url !== PROVOKED)
    await running.close()
    expect(leaving, 'requests that would have left the app').toEqual([])
  }
})
export { expect }
