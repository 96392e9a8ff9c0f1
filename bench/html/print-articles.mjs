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
      byline: article?.bylines?.value ?? null,
      date: article?.published?.value ?? null,
      text: article?.text ?? ''
    })
  )
}
