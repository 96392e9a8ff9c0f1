import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import { join } from 'node:path'
import type { ExportRequest } from '#shared/export/export-request.ts'

/** Asks where an export should go: a file, or for one file per story a folder. Null when the person changed their mind. */
export async function chooseExportTarget(
  request: ExportRequest,
  sender: WebContents
): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender)
  const folder = request.format === 'markdown' && request.layout === 'file-per-story'
  const at = app.getPath('documents')
  if (folder) {
    const options = {
      title: 'Export into a folder',
      defaultPath: at,
      properties: ['openDirectory' as const, 'createDirectory' as const]
    }
    const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    return chosen.filePaths[0] ?? null
  }
  const extension = request.format === 'pdf' ? 'pdf' : 'md'
  const name =
    request.title
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 80) || 'Export'
  const options = {
    title: 'Export',
    defaultPath: join(at, `${name}.${extension}`),
    filters: [{ name: extension === 'pdf' ? 'PDF' : 'Markdown', extensions: [extension] }]
  }
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath
}
