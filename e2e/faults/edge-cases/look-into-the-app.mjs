import { _electron } from '@playwright/test'
import { electronCommand } from '../../../scripts/launch-electron.mjs'
import { projectRoot } from '../../../scripts/runtime/cache.mjs'

const PATIENCE = 60_000
/** Cases whose article is opened in the reader as well: each way to run something, to hide it, and to be long. */
const shown = new Set(
  `script-inline script-nested-broken handlers-odd-quoting javascript-links svg-script math-markup mutation-nesting
  frames-srcdoc styles-overlay objects-embeds dom-clobbering title-markup meta-author-markup esc-html-title
  esc-html-byline esc-closing-tags esc-bidi esc-long-words esc-title-5000 esc-300-tags esc-title-controls line-5mb
  lines-100k many-paras control-chars zero-width re-straight-quotes re-quote-words`.split(/\s+/)
)

/** Opens the archive as a person would; gives all that is stored, and what the reader makes of the worst of it. */
export async function lookIntoTheApp({ archive, env, manifest }) {
  const { executable, args } = await electronCommand(env, { notices: false })
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, projectRoot],
    env: { ...env, CUTTINGS_TEST: '1', CUTTINGS_USER_DATA: archive }
  })
  try {
    const library = await windowAt(app, 'app://cuttings/index.html')
    const host = await windowAt(app, 'app://cuttings/archive-host/index.html')
    await library.getByRole('heading', { name: /^[\d,]+ articles?$/ }).waitFor({ timeout: PATIENCE })
    const stored = await host.evaluate(readEverything)
    const views = []
    for (const one of manifest.cases.filter(({ id }) => shown.has(id))) {
      const article = stored.articles.find(({ original }) => original.sha256 === one.sha256)
      if (article) views.push(await showInReader(library, article, one))
    }
    const marks = await Promise.all(
      [library, host].map((page) => page.evaluate(leftBehind, manifest.markerGlobal))
    )
    marks.push(await app.evaluate(() => ({ marker: undefined, polluted: {}.polluted })))
    const sandboxed = !args.includes('--no-sandbox')
    return { stored, views, marks, sandboxed }
  } finally {
    await app.close()
  }
}

async function windowAt(app, url) {
  const found = () => app.windows().find((page) => page.url().split('?')[0] === url)
  for (let left = PATIENCE; left > 0 && !found(); left -= 100)
    await new Promise((done) => setTimeout(done, 100))
  const page = found()
  if (!page) throw new Error(`No window at ${url}.`)
  await page.waitForLoadState('load')
  return page
}

async function showInReader(page, article, { id }) {
  const token = article.text.match(/\bzq[a-z0-9]{8,}/)?.[0]
  const search = page.getByLabel('Search the archive')
  await search.fill(token)
  const rows = page.getByRole('listbox', { name: /^Articles: / }).getByRole('option')
  const reader = page.getByRole('main', { name: 'Reader' })
  // Tokens are words of one article alone.
  await page.getByRole('heading', { name: '1 article found' }).waitFor({ timeout: PATIENCE })
  const clicked = Date.now()
  await rows.first().click({ timeout: PATIENCE })
  await reader.locator('.article-text', { hasText: token }).first().waitFor({ timeout: PATIENCE })
  const found = await reader.evaluate(activeParts)
  return { id, ms: Date.now() - clicked, ...found }
}

/* Runs in a page. */
function activeParts(reader) {
  const active =
    'script,iframe,object,embed,form,base,meta,link,style,img[src^="http"],video,audio,svg script'
  const bad = [...reader.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(active) ? [element.tagName.toLowerCase()] : []),
    ...element
      .getAttributeNames()
      .filter(
        (name) =>
          name.startsWith('on') || /^\s*(javascript|data:text\/html)/i.test(element.getAttribute(name))
      )
  ])
  return { active: bad, words: reader.textContent.length, wide: reader.scrollWidth > reader.clientWidth }
}

/* Runs in a page. */
function leftBehind(marker) {
  return { marker: window[marker], polluted: {}.polluted }
}

/* Runs in the archive host: all that the import wrote, as it stands in IndexedDB. */
async function readEverything() {
  const opened = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
  const database = await opened(indexedDB.open('archive'))
  const all = (table) => opened(database.transaction(table).objectStore(table).getAll())
  const [articles, bodies, quotes, lines, imports] = await Promise.all(
    ['articles', 'bodies', 'quotes', 'importFiles', 'imports'].map(all)
  )
  database.close()
  const bodyOf = new Map(bodies.map((body) => [body.articleId, body]))
  const quotesOf = Map.groupBy(quotes, ({ articleId }) => articleId)
  return {
    lines,
    imports,
    orphans: bodies.length - articles.filter(({ id }) => bodyOf.has(id)).length,
    articles: articles.map((article) => ({
      id: article.id,
      original: article.original,
      headline: article.headline.value,
      complete: bodyOf.has(article.id) && article.original.sha256.length === 64,
      text: [
        article.headline.value,
        article.dek?.value ?? '',
        ...(article.bylines?.value ?? []),
        bodyOf.get(article.id)?.text ?? '',
        ...(bodyOf.get(article.id)?.captions ?? []).map(({ text }) => text)
      ].join('\n'),
      everything: JSON.stringify([article, bodyOf.get(article.id), quotesOf.get(article.id) ?? []])
    }))
  }
}
