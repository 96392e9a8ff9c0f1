import { resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { electronCommand } from '../../scripts/launch-electron.mjs'

const root = resolve(import.meta.dirname, '../..')

/**
 * Starts the built app on an archive. `ask` asks the archive host over a port, as a window does; `ready` is the time in
 * ms from the start of the process until the library shows its rows (or says that it has none).
 */
export async function openApp(archive, env) {
  const { executable, args, version } = await electronCommand(env, { notices: false })
  const started = performance.now()
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, root],
    env: { ...env, CUTTINGS_TEST: '1', CUTTINGS_USER_DATA: archive }
  })
  const page = await windowAt(app, (url) => url === 'app://cuttings/index.html')
  await page
    .getByRole('option')
    .or(page.getByText(/Drop a folder of articles here/))
    .first()
    .waitFor({ timeout: 120_000 })
  const ready = performance.now() - started
  const host = await windowAt(app, (url) => url.includes('archive-host'))
  await app.evaluate(openPort)
  const ask = async (channel, input) => {
    const result = await app.evaluate((_electron, asked) => globalThis.benchAsk(asked), { channel, input })
    if (!result.ok) throw new Error(`${channel}: ${result.error.message}`)
    return result.value
  }
  /** The same, with the ms that it took as the asking process sees it. */
  const timed = (channel, input) =>
    app.evaluate(
      async (_electron, asked) => {
        const from = performance.now()
        const result = await globalThis.benchAsk(asked)
        return { ms: performance.now() - from, ok: result.ok, value: result.value }
      },
      { channel, input }
    )
  return { app, page, host, version, ready, ask, timed, close: () => app.close() }
}

async function windowAt(app, isIt) {
  const found = app.windows().find((page) => isIt(page.url()))
  const page = found ?? (await app.waitForEvent('window', (window) => isIt(window.url())))
  await page.waitForLoadState('load')
  return page
}

/** Runs in main: a port to the archive host, speaking the protocol of src/shared/ipc/peer.ts. */
function openPort({ BrowserWindow, MessageChannelMain }) {
  const host = BrowserWindow.getAllWindows().find((window) =>
    window.webContents.getURL().includes('archive-host')
  )
  const { port1, port2 } = new MessageChannelMain()
  host.webContents.postMessage('archive:port', { role: 'ui' }, [port1])
  const open = new Map()
  let last = 0
  port2.on('message', ({ data }) => {
    if (data.kind !== 'answer') return
    open.get(data.seq)?.(data.result)
    open.delete(data.seq)
  })
  port2.start()
  globalThis.benchAsk = ({ channel, input }) =>
    new Promise((settle) => {
      last += 1
      open.set(last, settle)
      port2.postMessage({ kind: 'ask', seq: last, channel, input })
    })
}
