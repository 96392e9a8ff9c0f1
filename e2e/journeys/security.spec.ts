import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, launch, PROVOKED, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

test('every window is sandboxed, isolated and without Node', async ({ cuttings }) => {
  const windows = await cuttings.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Not in Electron's types, but the only way to read what a running window was made with.
      const contents: object = window.webContents
      const read = Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>
      return { url: window.webContents.getURL(), preferences: read.call(contents) }
    })
  )
  expect(windows.map(({ url }) => url).sort()).toEqual([
    'app://cuttings/archive-host/index.html',
    'app://cuttings/index.html'
  ])
  for (const { preferences } of windows) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false
    })
    // Electron reports this one only where it is on.
    expect(preferences['nodeIntegrationInWorker']).not.toBe(true)
  }
})

test('pages have a policy without unsafe words; only the search worker compiles WebAssembly', async ({
  cuttings
}) => {
  const policies = await cuttings.page.evaluate(async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await fetch(path)).headers.get('content-security-policy') ?? ''
    return { page: await policyOf('/index.html'), host: await policyOf('/archive-host/index.html') }
  })
  for (const policy of Object.values(policies)) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
  }
  const evaluated = await cuttings.page.evaluate(() => {
    // A handler in markup and a string as code are what a hostile article would try first.
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="document.title = \'run\'">')
    return new Promise<string>((seen) => setTimeout(() => seen(document.title), 300))
  })
  expect(evaluated).not.toBe('run')
})

test('a page gets three verbs and nothing of Electron or Node', async ({ cuttings }) => {
  const given = await cuttings.page.evaluate(() => ({
    bridge: Object.keys(Reflect.get(window, 'cuttings') as object).sort(),
    leaks: ['require', 'process', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window)
  }))
  expect(given).toEqual({ bridge: ['pathsOf', 'request', 'subscribe'], leaks: [] })
})

test('requests are checked: unknown channels, wrong input and foreign senders are refused', async ({
  cuttings
}) => {
  const answers = await cuttings.page.evaluate(async () => {
    type Request = (channel: string, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>
    const { request } = Reflect.get(window, 'cuttings') as { request: Request }
    return {
      unknown: await request('fs:read', {}).catch((error: unknown) => String(error)),
      wrong: await request('import:start', { paths: 'everything' }),
      address: await request('link:open', { url: 'file:///etc/passwd' })
    }
  })
  expect(answers.unknown).toContain('unknown channel')
  expect(answers.wrong).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  expect(answers.address).toMatchObject({ ok: false, error: { code: 'bad-input' } })
})

test('no navigation, no new window, no permission, no network', async ({ cuttings }) => {
  const { page, app } = cuttings
  const before = app.windows().length
  const outcome = await page.evaluate(async (address) => {
    const opened = window.open(address)
    location.href = address
    const fetched = await fetch(address).then(
      () => 'answered',
      () => 'refused'
    )
    const permission = await Notification.requestPermission()
    return { opened: opened !== null, fetched, permission }
  }, PROVOKED)
  expect(outcome).toEqual({ opened: false, fetched: 'refused', permission: 'denied' })
  expect(page.url()).toBe('app://cuttings/index.html')
  expect(app.windows()).toHaveLength(before)
})

test('files beside the app are not served', async ({ cuttings }) => {
  const statuses = await cuttings.page.evaluate(async () => {
    const paths = [
      '/../main/main.js',
      '/%2e%2e/main/main.js',
      '/..%2fmain%2fmain.js',
      '/../../package.json',
      '/%00'
    ]
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(statuses).toEqual([404, 404, 404, 404, 404])
})

test('Chromium itself asks for nothing either, from its start to its end', async () => {
  const log = join(mkdtempSync(join(tmpdir(), 'cuttings-net-')), 'net.json')
  const cuttings = await launch(undefined, [`--log-net-log=${log}`])
  const library = new Library(cuttings.page)
  await library.importByDrop([samples])
  // Printing has a session of its own.
  const dialog = await library.exportCollection(/^council-budget/, 'PDF')
  await expect(dialog.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
  await cuttings.close()
  // https://www.chromium.org/developers/design-documents/network-stack/netlog/: every request of every service.
  const { events } = JSON.parse(readFileSync(log, 'utf8')) as { events: { params?: { url?: string } }[] }
  const asked = events.flatMap(({ params }) => params?.url ?? [])
  expect(events.length).toBeGreaterThan(0)
  expect([...new Set(asked)].filter((url) => /^(https?|wss?|ftp):/.test(url))).toEqual([])
})
