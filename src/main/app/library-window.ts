import { BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'
import { securePreferences } from './security.ts'

/** Opens a window on the library. It holds no data: closing or reloading it stops nothing. */
export function openLibraryWindow(preload: string): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    show: false,
    title: 'Cuttings',
    width: Math.min(1440, width),
    height: Math.min(900, height),
    minWidth: 720,
    minHeight: 480,
    // The paper colour of the theme, so that no white flash comes before the first paint.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191816' : '#fbfaf7',
    webPreferences: { ...securePreferences, preload }
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}
