import { expect, test } from 'vitest'
import { extractHtml } from '../extract-html.ts'

const words =
  '<h1>Bridge to be repaired</h1><p>The council met on Monday and agreed to repair the bridge.</p>'
const json = (fields: string): string =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",${fields}}</script>`

test.each([
  ['<meta name="copyright" content="Estuary Post Ltd">', 'Estuary Post Ltd', 'meta copyright'],
  [json('"copyrightNotice":"© Estuary Post"'), '© Estuary Post', 'JSON-LD copyrightNotice'],
  [
    json('"copyrightYear":2024,"copyrightHolder":{"name":"Estuary Post"}'),
    '© 2024 Estuary Post',
    'JSON-LD copyrightHolder'
  ],
  [
    '<a rel="license" href="https://licences.example/by/4.0/">CC</a>',
    'https://licences.example/by/4.0/',
    'licence link'
  ],
  ['<footer>About us<br>© 2024 Estuary Post</footer>', '© 2024 Estuary Post', 'line at the foot of the page']
])('%s', (html, value, how) => {
  const result = extractHtml(words + html)
  expect(result.ok && result.value.rights).toMatchObject({ value, how })
})

test('a page that says nothing leaves it open', () => {
  const result = extractHtml(words)
  expect(result.ok && result.value.rights).toBeNull()
})
