import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { messageOf } from '#shared/result.ts'
import { drawPage } from './draw-page.ts'

type Props = {
  readonly document: PDFDocumentProxy | null
  readonly number: number
  readonly pages: number
  readonly width: number
  readonly height: number
}

/** One page as a picture, with its words for those who hear the screen. White until it is drawn. */
export function PdfPage({ document, number, pages, width, height }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (!document || !canvas.current) return undefined
    const drawing = drawPage(document, number, canvas.current, width)
    let outdated = false
    drawing.words.then(
      (text) => !outdated && (setWords(text), setProblem(null)),
      (thrown: unknown) => !outdated && setProblem(messageOf(thrown))
    )
    return () => {
      outdated = true
      drawing.cancel()
    }
  }, [document, number, width])
  return (
    <figure className="pdf-page" style={{ width, height }}>
      <canvas ref={canvas} role="img" aria-label={`Page ${number} of ${pages}`} />
      {problem === null ? (
        <figcaption className="sr-only">{words}</figcaption>
      ) : (
        <figcaption className="problem-text">This page could not be drawn: {problem}</figcaption>
      )}
    </figure>
  )
}
