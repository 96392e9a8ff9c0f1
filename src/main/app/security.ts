import { app, type Session, type WebContents, type WebPreferences } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

/** What every window is made with; a test reads these back from the running app. */
export const securePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  devTools: !app.isPackaged,
  spellcheck: false
} as const satisfies WebPreferences

const localSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** No page of ours may reach anything but the app itself: the network is refused where requests leave. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !localSchemes.has(new URL(details.url).protocol) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // Even switched off, the spell checker fetches a dictionary for its first language: here it asks the app for one.
  session.setSpellCheckerDictionaryDownloadURL('app://cuttings/no-dictionaries/')
  session.setSpellCheckerEnabled(false)
}

/** Applies to every web contents ever made, also those that a later change forgets about. */
export function closeContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => refuseElsewhere(event, contents))
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function refuseElsewhere(event: { preventDefault(): void; url: string }, contents: WebContents): void {
  // A reload of the page itself is the one navigation there is.
  if (event.url !== contents.getURL() || !event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault()
}

/** No other program may steer the app that people get through Chromium's debugging port; no fuse covers that one. */
export function closeDebugging(): void {
  if (!app.isPackaged) return
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'])
    app.commandLine.removeSwitch(name)
}

/** Switches that keep Chromium's own background services quiet; they would otherwise try the network. */
export function quietChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
    'no-pings'
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}
