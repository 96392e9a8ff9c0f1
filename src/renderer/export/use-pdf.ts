import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { messageOf } from '#shared/result.ts'
import { openPdf, type OpenPdf } from './pdf-file.ts'

type Opened = {
  readonly bytes: Uint8Array
  readonly document: PDFDocumentProxy | null
  readonly problem: string | null
}

/** The PDF of these bytes once it is open; closed when other bytes come. */
export function usePdf(bytes: Uint8Array): Omit<Opened, 'bytes'> {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    let outdated = false
    let open: OpenPdf | undefined
    openPdf(bytes).then(
      (pdf) => {
        open = pdf
        if (outdated) pdf.close()
        else setOpened({ bytes, document: pdf.document, problem: null })
      },
      (thrown: unknown) => {
        if (!outdated) setOpened({ bytes, document: null, problem: messageOf(thrown) })
      }
    )
    return () => {
      outdated = true
      open?.close()
    }
  }, [bytes])
  return opened?.bytes === bytes ? opened : { document: null, problem: null }
}
