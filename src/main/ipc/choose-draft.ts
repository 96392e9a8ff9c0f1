import { BrowserWindow, dialog, type WebContents } from 'electron'

/** Asks for the file of a draft; null when the person changed their mind. */
export async function chooseDraft(sender: WebContents): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender)
  const options = { title: 'Check the quotes of a draft', properties: ['openFile' as const] }
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return chosen.filePaths[0] ?? null
}
