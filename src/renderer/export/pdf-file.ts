import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

// Loaded with the first preview: most sessions never export. The legacy build, because Chromium 130 lacks some of
// what the modern one uses.
const loadPdfjs = () => import('pdfjs-dist/legacy/build/pdf.mjs')

let worker: PDFWorker | undefined

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => void }

/** Opens the bytes of a PDF for drawing; they are copied, because the worker takes them over. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await loadPdfjs()
  // Given as a port: from a URL of a scheme other than http(s), pdf.js would make a blob: worker, which the content
  // security policy refuses, and then read the file on the UI thread.
  worker ??= pdfjs.PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) })
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    worker,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    // The policy allows neither code from strings, nor WebAssembly, nor fonts from data: or blob: addresses; letters
    // are drawn as paths instead.
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false
  })
  return { document: await task.promise, close: () => void task.destroy() }
}
