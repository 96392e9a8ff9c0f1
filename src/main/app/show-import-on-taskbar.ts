import { BrowserWindow } from 'electron'
import type { ImportProgress } from '#shared/import/ledger.ts'

/** Shows a running import on the taskbar or dock icon of the library's windows. */
export function showImportOnTaskbar(
  onProgress: (listener: (progress: ImportProgress) => void) => void,
  isLibrary: (window: BrowserWindow) => boolean
): void {
  onProgress((progress) => {
    // -1 takes the bar away; above 1 is the platform's "busy, length unknown".
    const share =
      progress.state !== 'running'
        ? -1
        : progress.walked
          ? progress.filesDone / Math.max(1, progress.files)
          : 2
    for (const window of BrowserWindow.getAllWindows()) if (isLibrary(window)) window.setProgressBar(share)
  })
}
