import * as electron from 'electron'

/** Before it took a list of items (Electron 45 does), the clipboard took one object with a field per kind. */
type OlderClipboard = { write(data: { text: string; html?: string }): void }

/** Puts text, and the same with formatting for programs that take it, on the clipboard. */
export async function writeClipboard(text: string, html: string | undefined): Promise<void> {
  if ('ClipboardItem' in electron) {
    const kinds = html === undefined ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html }
    await electron.clipboard.write([new electron.ClipboardItem(kinds)])
    return
  }
  // The declared types are those of the current Electron; the class's absence has just shown that this is an older one.
  const older: OlderClipboard = Reflect.get(electron, 'clipboard')
  older.write(html === undefined ? { text } : { text, html })
}
