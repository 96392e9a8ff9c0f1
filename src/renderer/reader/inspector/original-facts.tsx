import type { ReactNode } from 'react'
import type { Article } from '#shared/article/article.ts'
import { formatBytes, formatMoment } from '../../ui/format.ts'
import { main } from '../../ui/main-client.ts'
import { Button } from '../../ui/primitives/button.tsx'
import { tell, tellProblem } from '../../ui/toasts.ts'

/** The file that the article was read from, kept byte for byte, with the hash that proves it. */
export function OriginalFacts({ article }: { readonly article: Article }): ReactNode {
  const { sha256, fileName, path, bytes, part } = article.original
  const show = async (): Promise<void> => {
    const result = await main.request('original:show', { sha256, fileName })
    if (!result.ok) tellProblem(`The original could not be shown: ${result.error.message}`)
  }
  const copyHash = async (): Promise<void> => {
    const result = await main.request('clipboard:write', { text: sha256 })
    if (result.ok) tell('The SHA-256 of the original was copied')
    else tellProblem(result.error.message)
  }
  return (
    <section aria-label="Original">
      <h2 className="pane-title">Original</h2>
      <dl className="facts">
        <dt>File</dt>
        <dd title={path} className="is-long">
          {fileName}
          {part > 0 ? `, part ${part}` : ''}
        </dd>
        <dt>Kept</dt>
        <dd>
          {formatBytes(bytes)}, {formatMoment(article.imported)}
        </dd>
        <dt>SHA-256</dt>
        <dd title={sha256}>
          <code>{sha256.slice(0, 12)}…</code>
        </dd>
      </dl>
      <div className="quote-actions">
        <Button look="small" onClick={() => void show()}>
          Show original
        </Button>
        <Button look="small" onClick={() => void copyHash()}>
          Copy SHA-256
        </Button>
      </div>
    </section>
  )
}
