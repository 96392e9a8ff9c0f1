import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fail, messageOf, ok } from '#shared/result.ts'
import type { Parsed } from '../parse-problem.ts'

const SILENT = 0
const PASSWORD = 'PasswordException'

/**
 * PDF.js, loaded with the first PDF: three megabytes that most readers never need. It wants a DOMMatrix when it is
 * loaded, for drawing, and brings its own only where it sees plain Node, which a utility process of Electron is not.
 * The reader is a process of its own already, so PDF.js works in it, without a worker inside the worker.
 */
async function loadPdfJs() {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} })
  if (!('pdfjsWorker' in globalThis))
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/**
 * Opens a PDF: no fonts are loaded, no code of the file is run, no picture is decoded, nothing is fetched. What is damaged
 * is mended as far as PDF.js can. The caller destroys the document.
 */
export async function openPdf(bytes: Uint8Array): Promise<Parsed<PDFDocumentProxy>> {
  const { getDocument } = await loadPdfJs()
  const task = getDocument({
    // PDF.js takes the buffer for itself.
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: SILENT
  })
  try {
    return ok(await task.promise)
  } catch (thrown) {
    await task.destroy()
    if (thrown instanceof Error && thrown.name === PASSWORD)
      return fail('locked', 'The PDF is locked with a password. Save it without one and import it again.')
    return fail('broken', `The PDF is damaged (${messageOf(thrown)}). Download or print it again.`)
  }
}
