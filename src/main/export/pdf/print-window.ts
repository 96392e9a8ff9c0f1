import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import { fail, messageOf, ok } from '#shared/result.ts'
import { fontSheet } from './font-sheet.ts'
import printCss from './print.css?raw'
import type { Paper, PrintSurface } from './print-surface.ts'

/** In memory: a partition without `persist:` leaves nothing on the disk. */
const PARTITION = 'cuttings-print'
const HOST = 'print'
const sheetHeights: Readonly<Record<Paper, string>> = { A4: '297mm', Letter: '11in' }

type Job = { readonly html: string; readonly paper: Paper }

/**
 * Prints in hidden, sandboxed windows without JavaScript, in a session of their own in which there is nothing but the
 * given document, the print style sheet and the shipped fonts. The `app` scheme must be registered as privileged
 * before the app is ready; create the surface after that, once.
 */
export function createPrintSurface(): PrintSurface {
  const jobs = new Map<string, Job>()
  const printing = session.fromPartition(PARTITION, { cache: false })
  closeTo(printing, jobs)
  return {
    async print(html, { paper }) {
      const id = randomUUID()
      jobs.set(id, { html, paper })
      try {
        return ok(await printIn(printing, `app://${HOST}/${id}/document.html`))
      } catch (thrown) {
        // What Chromium rejects with: it could not load, lay out or print, or its process died.
        return fail(
          'not-printed',
          `The PDF could not be made (${messageOf(thrown)}). Try again, or export as Markdown.`
        )
      } finally {
        jobs.delete(id)
      }
    }
  }
}

async function printIn(printing: Session, url: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printing,
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      images: false,
      webgl: false,
      spellcheck: false
    }
  })
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    window.webContents.on('will-navigate', (event) => event.preventDefault())
    const gone = new Promise<never>((_resolve, reject) => {
      window.webContents.once('render-process-gone', (_event, { reason }) =>
        reject(new Error(`the printing process ended: ${reason}`))
      )
    })
    const print = async (): Promise<Uint8Array> => {
      await window.loadURL(url)
      return window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true
      })
    }
    return await Promise.race([print(), gone])
  } finally {
    window.destroy()
  }
}

function closeTo(printing: Session, jobs: ReadonlyMap<string, Job>): void {
  printing.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`app://${HOST}/`) })
  )
  printing.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  printing.setPermissionCheckHandler(() => false)
  printing.on('will-download', (event) => event.preventDefault())
  printing.protocol.handle('app', async (request) => {
    const [, id = '', ...path] = new URL(request.url).pathname.split('/')
    const job = jobs.get(id)
    const body = job && request.method === 'GET' ? await contentOf(job, path.join('/')) : null
    if (body === null) return new Response('not found', { status: 404 })
    const type = request.url.endsWith('.css') ? 'text/css' : 'text/html'
    return new Response(body, {
      headers: { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' }
    })
  })
}

async function contentOf({ html, paper }: Job, path: string): Promise<string | null> {
  switch (path) {
    case 'document.html':
      return html
    case 'fonts.css':
      return fontSheet()
    case 'print.css':
      return `${printCss}\n@page { size: ${paper} } :root { --sheet-height: ${sheetHeights[paper]} }`
    default:
      return null
  }
}
