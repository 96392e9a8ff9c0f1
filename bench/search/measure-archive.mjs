import { dirname } from 'node:path'
import { facetKinds } from './facet-kinds.mjs'
import { chooseQueries } from './choose-queries.mjs'
import { quantile, spread } from './figures.mjs'
import { giveTags } from './give-tags.mjs'
import { measureMemory } from './measure-memory.mjs'
import { nativeFts } from './native-fts.mjs'
import { openApp } from './open-app.mjs'
import { scrollList } from './scroll-list.mjs'
import { timeOnScreen } from './time-on-screen.mjs'
import { matchesOf, timeInWorker } from './time-queries.mjs'

const STARTS = 3
const REST = 15_000
const TAGS = 5000
const LANGUAGES = 6

/** All figures of one archive of `count` articles. */
export async function measureArchive({ count, corpus, archive }, env) {
  const native = nativeFts(dirname(archive), corpus)
  const nativeIndex = native?.index(count) ?? null
  const ownIndex = await timeIndex(archive, env, count)
  const starts = []
  for (let start = 1; start < STARTS; start++) {
    const cuttings = await openApp(archive, env)
    starts.push(cuttings.ready)
    await cuttings.close()
  }
  const cuttings = await openApp(archive, env)
  try {
    const { app, page, host, ask, timed, version } = cuttings
    starts.push(cuttings.ready)
    await ask('search:settle', {})
    await page.waitForTimeout(REST)
    const memory = await measureMemory(app)
    const queries = await chooseQueries(corpus)
    const languages = await facetValues(ask, 'language')
    const matches = await matchesOf(queries, languages.slice(0, LANGUAGES))
    return {
      version,
      start: quantile(starts, 0.5),
      memory,
      index: { native: nativeIndex, own: ownIndex },
      queries: {
        own: spread(await timeInWorker(host, matches.ours)),
        native: native ? spread(native.times(matches.native)) : null,
        page: spread(await timePages(timed, matches.typed)),
        screen: spread(await timeOnScreen(page, matches.typed.slice(10, 30)))
      },
      facets: spread(await timeFacets(timed, matches.typed)),
      scroll: mapValues(await scrollList(page), spread),
      panes: await timePanes(ask, timed, count)
    }
  } finally {
    await cuttings.close()
  }
}

/**
 * Articles a second when the index is made again from the stored articles, reading them included; measured from the
 * first rows on. Null where most was done by then: too few articles to be timed.
 */
async function timeIndex(archive, env, count) {
  const before = await openApp(archive, env)
  await before.ask('search:settle', {})
  await before.host.workers()[0].evaluate(forgetIndex)
  await before.close()
  const again = await openApp(archive, env)
  try {
    const { indexed: already } = await again.ask('library:counts', {})
    const from = performance.now()
    const { indexed } = await again.ask('search:settle', {})
    const seconds = (performance.now() - from) / 1000
    return already < count / 2 ? (indexed - already) / seconds : null
  } finally {
    await again.close()
  }
}

/** Runs in the worker: gives the index to another archive, so that ours must make it again. */
function forgetIndex() {
  const send = globalThis.postMessage
  return new Promise((resolve) => {
    globalThis.postMessage = (message) => {
      if (message.seq !== -1) return send.call(globalThis, message)
      globalThis.postMessage = send
      resolve()
    }
    const data = { kind: 'ask', seq: -1, channel: 'index:open', input: { archive: 'none', afresh: true } }
    globalThis.dispatchEvent(new MessageEvent('message', { data }))
  })
}

const listQuery = (text) => ({
  scope: { kind: 'all' },
  text,
  sort: { by: text === '' ? 'published' : 'relevance', descending: true }
})

async function facetValues(ask, kind) {
  const { facets } = await ask('articles:facets', { query: listQuery(''), kinds: [kind], most: 100 })
  return facets[0].values.map(({ value }) => value)
}

async function timePages(timed, typed) {
  const times = []
  for (const text of typed) {
    const { ms } = await timed('articles:page', { query: listQuery(text), from: 0, count: 50 })
    times.push(ms)
  }
  return times
}

/** Every facet for every search, as the pane asks for them; and for the whole library. */
async function timeFacets(timed, typed) {
  const times = []
  for (const text of ['', ...typed]) {
    await timed('articles:page', { query: listQuery(text), from: 0, count: 50 })
    const { ms } = await timed('articles:facets', { query: listQuery(text), kinds: facetKinds, most: 60 })
    times.push(ms)
  }
  // The very first count also makes the columns; every later one uses them.
  return times.slice(1)
}

async function timePanes(ask, timed, count) {
  await giveTags(ask, TAGS, count)
  const tags = await timed('tags:list', {})
  const counts = await timed('library:counts', {})
  const pane = { query: listQuery(''), kinds: ['tag'], most: TAGS }
  const facet = await timed('articles:facets', pane)
  const again = await timed('articles:facets', pane)
  return { tags: tags.ms, counts: counts.ms, facet: facet.ms, again: again.ms }
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
