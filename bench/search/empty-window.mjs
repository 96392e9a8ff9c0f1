import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { electronCommand } from '../../scripts/launch-electron.mjs'

const MAIN = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1440, height: 900 })
  window.once('ready-to-show', () => window.show())
  window.loadFile('index.html')
})`

/** What any Electron app costs: one window with nothing in it. */
export async function openEmptyWindow(folder, env) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), MAIN)
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Empty</title><p role="option">Empty</p>')
  const { executable, args } = await electronCommand(env, { notices: false })
  const started = performance.now()
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, `--user-data-dir=${join(folder, 'data')}`, folder],
    env
  })
  const page = app.windows()[0] ?? (await app.waitForEvent('window'))
  await page.getByRole('option').waitFor()
  return { app, ready: performance.now() - started, close: () => app.close() }
}
