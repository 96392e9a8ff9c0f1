import { BrowserWindow, dialog, type WebContents } from 'electron'

/** Asks for a backup to restore. Null when the person changed their mind. */
export async function chooseBackup(sender: WebContents): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender)
  const options = {
    title: 'Choose a backup',
    filters: [{ name: 'Cuttings backup', extensions: ['zip'] }],
    properties: ['openFile' as const]
  }
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return chosen.filePaths[0] ?? null
}
