import { useEffect, useRef, useState } from 'react'
import type { ExportPreview, ExportRequest } from '#shared/export/export-request.ts'
import type { Problem, Result } from '#shared/result.ts'
import { main } from '../ui/main-client.ts'

type Made = { readonly key: string; readonly request: ExportRequest; readonly result: Result<ExportPreview> }
export type PreviewState = {
  /** The last preview there is, with the request it shows. */
  readonly shown: { readonly preview: ExportPreview; readonly request: ExportRequest } | null
  readonly problem: Problem | null
  /** A newer one is being made. */
  readonly working: boolean
}

// A title is typed letter by letter; a PDF of it costs main about a second.
const REST_MS = 300

/** Asks for a preview when the choices have come to rest; never for a second one before the first has come. */
export function usePreview(request: ExportRequest | null): PreviewState {
  const key = request === null ? null : JSON.stringify(request)
  const [made, setMade] = useState<Made | null>(null)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef(request)
  useEffect(() => void (latest.current = request))

  useEffect(() => {
    if (key === null) return undefined
    let outdated = false
    const ask = async (): Promise<void> => {
      await underWay.current
      const wanted = latest.current
      if (outdated || !wanted) return
      const asked = main.request('export:preview', wanted)
      underWay.current = asked
      const result = await asked
      if (!outdated) setMade({ key, request: wanted, result })
    }
    const timer = setTimeout(() => void ask(), REST_MS)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
  }, [key])

  return {
    shown: made?.result.ok ? { preview: made.result.value, request: made.request } : null,
    problem: made && !made.result.ok ? made.result.error : null,
    working: key !== null && made?.key !== key
  }
}
