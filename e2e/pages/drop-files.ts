import type { Page } from '@playwright/test'

type At = { readonly x: number; readonly y: number }
export type FileDrag = { drop(): Promise<void> }

/**
 * Drags files and folders of the disk over the window and drops them, as the system's file manager would. Chromium
 * itself makes the drag (DevTools protocol, `Input.dispatchDragEvent`), so the page gets files that have real paths;
 * `new DataTransfer()` in the page could not give them any. Paths must be absolute. Without `at` in the middle.
 */
export async function dropFiles(page: Page, paths: readonly string[], at?: At): Promise<void> {
  const drag = await dragFiles(page, paths, at)
  await drag.drop()
}

/** The same drag, still hovering over the window. (The protocol knows no way of leaving it again.) */
export async function dragFiles(page: Page, paths: readonly string[], at?: At): Promise<FileDrag> {
  const place = at ?? (await middleOf(page))
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> => {
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  }
  await send('dragEnter')
  await send('dragOver')
  return {
    drop: async () => {
      await send('drop')
      await session.detach()
    }
  }
}

// Playwright knows no viewport size of Electron's windows.
const middleOf = (page: Page): Promise<At> => page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
