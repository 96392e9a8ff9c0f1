import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'

export type Drawing = {
  /** The page's own words, once the picture is there. */
  readonly words: Promise<string>
  readonly cancel: () => void
}

/** Draws a page to the canvas, `width` CSS pixels wide; pdf.js yields to the window every few milliseconds. */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number
): Drawing {
  let task: RenderTask | undefined
  let cancelled = false
  const draw = async (): Promise<string> => {
    const page = await document.getPage(number)
    if (cancelled) return ''
    const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio
    const viewport = page.getViewport({ scale })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    task = page.render({ canvas, viewport })
    await task.promise
    const { items } = await page.getTextContent()
    return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  }
  return {
    words: draw(),
    cancel: () => {
      cancelled = true
      task?.cancel()
    }
  }
}
