// Prints one JSON line for each HTML file named, as the scorer wants it.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { extractHtml } from '../../src/main/parse/html/extract-html.ts'
import { decodePage } from './decode-page.mjs'

for (const file of process.argv.slice(2)) {
  const html = decodePage(readFileSync(file))
  const start = performance.now()
  const result = extractHtml(html)
  const line = { id: basename(file, '.html'), ms: performance.now() - start }
  const article = result.ok ? result.value : null
  console.log(
    JSON.stringify({
      ...line,
      title: article?.headline.value ?? null,
      byline: bylineOf(article),
      date: article?.published?.value ?? null,
      text: article?.text ?? ''
    })
  )
}

/** All whom the byline names, as the truths have it; the app keeps agencies in a field of their own. */
function bylineOf(article) {
  const names = [...(article?.bylines?.value ?? []), ...(article?.agency ? [article.agency.value] : [])]
  return names.length > 0 ? names : null
}
