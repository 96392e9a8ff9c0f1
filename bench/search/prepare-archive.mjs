import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openApp } from './open-app.mjs'
import { measureRecoll } from './measure-recoll.mjs'

const root = resolve(import.meta.dirname, '../..')
const shared = resolve(root, '../shared')
const PATIENCE = 3 * 60 * 60_000

/**
 * A corpus of `count` generated articles and an archive of them below .build/bench-search. An archive that an earlier
 * run made is used again unless `afresh`: importing 100,000 articles takes minutes, and every run needs them the same.
 */
export async function prepareArchive(count, env, { afresh }) {
  const folder = join(root, '.build/bench-search', String(count))
  const [corpus, archive, note] = ['corpus', 'archive', 'made.json'].map((name) => join(folder, name))
  if (!existsSync(corpus)) makeCorpus(count, corpus)
  if (!afresh && existsSync(note)) {
    return { count, corpus, archive, reused: true, import: JSON.parse(readFileSync(note, 'utf8')) }
  }
  rmSync(archive, { recursive: true, force: true })
  rmSync(note, { force: true })
  const recoll = measureRecoll(corpus, count)
  const made = { ...(await importAll(corpus, archive, env)), recoll }
  writeFileSync(note, JSON.stringify(made, null, 2) + '\n')
  return { count, corpus, archive, reused: false, import: made }
}

function makeCorpus(count, corpus) {
  const maker = join(shared, 'tools/make-corpus.mjs')
  const pool = join(shared, 'data/articles')
  execFileSync(process.execPath, [maker, '--pool', pool, '--out', corpus, '--n', String(count)])
  // What the generator knows about its articles; it would be imported as articles too.
  rmSync(join(corpus, 'index.jsonl'))
}

async function importAll(corpus, archive, env) {
  mkdirSync(archive, { recursive: true })
  const cuttings = await openApp(archive, env)
  try {
    const from = performance.now()
    const { files, counts } = await cuttings.page.evaluate(runImport, { corpus, patience: PATIENCE })
    const seconds = (performance.now() - from) / 1000
    await cuttings.ask('search:settle', {})
    return { files, articles: counts.articles, seconds, withIndex: (performance.now() - from) / 1000 }
  } finally {
    await cuttings.close()
  }
}

function runImport({ corpus, patience }) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the import took too long')), patience)
    const stop = window.cuttings.subscribe('import:progress', (last) => {
      if (last.state === 'running') return
      stop()
      if (last.state === 'done') resolve(last)
      else reject(new Error(`the import ended as ${last.state}: ${last.problem ?? ''}`))
    })
    window.cuttings.request('import:start', { paths: [corpus], asCollections: false }).then((begun) => {
      if (!begun.ok) reject(new Error(begun.error.message))
    }, reject)
  })
}
