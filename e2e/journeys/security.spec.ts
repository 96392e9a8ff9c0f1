import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { mainChannels } from '../../src/shared/ipc/channels.ts'
import { expect, launch, PROVOKED, samples, test } from '../launch.ts'
import { Library } from '../pages/library.ts'

type Answer = { readonly ok: boolean; readonly error?: { readonly code: string } }
type Request = (channel: string, input: unknown) => Promise<Answer>

test('every window is sandboxed, isolated and without Node, the one that prints without scripts too', async ({
  cuttings
}) => {
  const { app, page } = cuttings
  await app.evaluate(({ app: running, webContents }) => {
    // Not in Electron's types, but the only way to read what a running window was made with.
    const preferencesOf = (contents: object): unknown => {
      const read = Reflect.get(contents, 'getLastWebPreferences') as () => unknown
      return read.call(contents)
    }
    const made = webContents.getAllWebContents().map(preferencesOf)
    Object.assign(globalThis, { madeWith: made })
    running.on('web-contents-created', (_event, contents) => void made.push(preferencesOf(contents)))
  })
  const library = new Library(page)
  await library.importByDrop([samples])
  const dialog = await library.exportCollection(/^council-budget/, 'PDF')
  await expect(dialog.locator('canvas').first()).toBeVisible({ timeout: 60_000 })

  const made = await app.evaluate(() => Reflect.get(globalThis, 'madeWith') as Record<string, unknown>[])
  expect(made.length).toBeGreaterThanOrEqual(3)
  for (const preferences of made) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false
    })
    // Electron reports these only where they are on.
    for (const name of ['nodeIntegrationInWorker', 'experimentalFeatures', 'enableBlinkFeatures'])
      expect(preferences[name], name).toBeFalsy()
  }
  expect(made.filter((preferences) => preferences['javascript'] === false)).not.toEqual([])
})

test('pages have exactly this policy; only the search worker compiles WebAssembly', async ({ cuttings }) => {
  const policies = await cuttings.page.evaluate(async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await fetch(path)).headers.get('content-security-policy') ?? ''
    return { page: await policyOf('/index.html'), host: await policyOf('/archive-host/index.html') }
  })
  for (const policy of Object.values(policies)) {
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'"
    ])
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

test('every request is checked: unknown channels, wrong input and foreign senders are refused', async ({
  cuttings
}) => {
  const { app, page } = cuttings
  const answers = await page.evaluate(async (channels) => {
    const { request } = Reflect.get(window, 'cuttings') as { request: Request }
    const codes = await Promise.all(
      channels.map(async (channel) => [channel, (await request(channel, 42)).error?.code] as const)
    )
    return {
      unknown: await request('fs:read', {}).catch((error: unknown) => String(error)),
      codes: Object.fromEntries(codes)
    }
  }, mainChannels)
  expect(answers.unknown).toContain('unknown channel')
  expect(answers.codes).toEqual(Object.fromEntries(mainChannels.map((channel) => [channel, 'bad-input'])))

  // The same preload in a window of another page, as if somebody had talked the app into opening one.
  const foreign = await app.evaluate(async ({ app: running, BrowserWindow }) => {
    const preload = `${running.getAppPath()}/out/preload/ui.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } })
    await window.loadURL('app://cuttings/no-such-page.html')
    const answer: unknown = await window.webContents.executeJavaScript(
      "window.cuttings.request('app:info', {}).then(({ error }) => error?.code)"
    )
    window.destroy()
    return answer
  })
  expect(foreign).toBe('untrusted-sender')
})

test('no navigation, no new window, no webview, no download, no permission, no network', async ({
  cuttings
}) => {
  const { page, app } = cuttings
  const before = app.windows().length
  await app.evaluate(({ session }) => {
    const downloads: boolean[] = []
    Object.assign(globalThis, { downloads })
    session.defaultSession.on('will-download', (event) => void downloads.push(event.defaultPrevented))
  })
  const outcome = await page.evaluate(async (address) => {
    const opened = [address, 'app://cuttings/index.html', 'about:blank', 'file:///etc/passwd'].map((url) =>
      window.open(url)
    )
    for (const url of [
      address,
      'app://cuttings/archive-host/index.html',
      'file:///etc/passwd',
      'data:text/html,x'
    ])
      location.href = url
    const link = document.createElement('a')
    Object.assign(link, { href: address, target: '_blank' })
    document.body.append(link)
    link.click()
    const save = document.createElement('a')
    Object.assign(save, { href: URL.createObjectURL(new Blob(['x'])), download: 'x.exe' })
    save.click()
    const view = document.createElement('webview')
    view.setAttribute('src', address)
    document.body.append(view)
    const fetched = await fetch(address).then(
      () => 'answered',
      () => 'refused'
    )
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
    const permissions = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)
    )
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused'
    )
    const asked = await Notification.requestPermission()
    return {
      opened: opened.filter(Boolean).length,
      fetched,
      permissions,
      camera,
      asked,
      view: 'reload' in view
    }
  }, PROVOKED)
  expect(outcome).toEqual({
    opened: 0,
    fetched: 'refused',
    permissions: Array.from({ length: 6 }, () => 'denied'),
    camera: 'refused',
    asked: 'denied',
    view: false
  })
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'downloads') as boolean[]))
    .toEqual([true])
  expect(page.url()).toBe('app://cuttings/index.html')
  expect(app.windows()).toHaveLength(before)
})

test('an address is opened only after a yes, and only on the web', async ({ cuttings }) => {
  const { page, app } = cuttings
  const ask = (url: string): Promise<Answer> =>
    page.evaluate((address) => {
      const { request } = Reflect.get(window, 'cuttings') as { request: Request }
      return request('link:open', { url: address })
    }, url)
  const answerWith = (button: number): Promise<void> =>
    app.evaluate(({ dialog, shell }, response) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
      shell.openExternal = (url) => Promise.resolve(void opened.push(url))
    }, button)
  const opened = (): Promise<string[]> => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])

  await answerWith(1)
  expect(await ask('https://example.org/a')).toEqual({ ok: true, value: { opened: false } })
  expect(await opened()).toEqual([])
  await answerWith(0)
  expect(await ask('https://example.org/a')).toEqual({ ok: true, value: { opened: true } })
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-word:ofe|u|x',
    'app://x'
  ])
    expect(await ask(url)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  expect(await opened()).toEqual(['https://example.org/a'])
})

test('an original is shown as a copy in its own folder, whatever it claims to be called', async ({
  cuttings
}) => {
  const { page, app } = cuttings
  await new Library(page).importByDrop([samples])
  const folder = join(samples, 'harbour-inquiry')
  const file = readdirSync(folder).find((name) => /\.(txt|html|md)$/.test(name)) ?? ''
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
  const temp = await app.evaluate(({ app: running, shell }) => {
    shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path })
    return running.getPath('temp')
  })
  const show = (input: unknown): Promise<Answer> =>
    page.evaluate((given) => {
      const { request } = Reflect.get(window, 'cuttings') as { request: Request }
      return request('original:show', given)
    }, input)
  for (const fileName of ['../../../evil.txt', '..\\..\\evil.txt', '/etc/evil.txt']) {
    expect(await show({ sha256, fileName })).toMatchObject({ ok: true })
    const shown = await app.evaluate(() => Reflect.get(globalThis, 'shown') as string)
    expect(shown.startsWith(join(temp, 'cuttings-originals'))).toBe(true)
    expect(basename(shown)).toBe('evil.txt')
  }
  expect(await show({ sha256, fileName: '..' })).toMatchObject({ ok: false })
  expect(await show({ sha256: '../'.repeat(21) + 'a', fileName: 'a' })).toMatchObject({ ok: false })
  expect(await show({ sha256: '0'.repeat(64), fileName: 'a' })).toMatchObject({ ok: false })
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
  const others = await cuttings.app.evaluate(async ({ session }) => {
    const ask = async (url: string, method = 'GET'): Promise<number> =>
      (await session.defaultSession.fetch(url, { method })).status
    return [
      await ask('app://other/index.html'),
      await ask('app://cuttings/index.html', 'POST'),
      await ask('app://cuttings/assets'),
      await ask('app://cuttings/index.html')
    ]
  })
  expect(others).toEqual([404, 404, 404, 200])
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
