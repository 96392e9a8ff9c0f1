// How well the text of PDF pages is read: `npm run bench:pdf`. Pages that were made from web articles (../shared/data/formats/
// pdf, printed with Chromium) against the words of the article they were made from (../shared/data/articles/wikinews-fr):
// headings and paragraphs of the page's HTML; headline, dek and text of what the parse command reads from the PDF. Word F1
// over the multiset of words. Also the time of every PDF there. Writes .build/bench-pdf.json.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { spawnSync } from 'node:child_process'
import { parseHTML } from 'linkedom'

const root = resolve(import.meta.dirname, '..')
const folder = resolve(root, '../shared/data/formats/pdf')
const articles = resolve(root, '../shared/data/articles/wikinews-fr')
const BAR = 0.97

if (!existsSync(folder) || !existsSync(articles)) {
  console.log('bench:pdf skipped: ../shared/data is not here.')
  process.exit(0)
}
const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => ({ name, ...read(join(folder, name)), truth: truthOf(name) }))
  .map(({ truth, text, ...row }) => ({
    ...row,
    f1: truth === null ? null : f1(wordsOf(truth), wordsOf(text))
  }))
for (const { name, articles: count, words, ms, f1: score } of rows)
  console.log(
    name.padEnd(34) +
      `${count} articles`.padStart(12) +
      `${words} words`.padStart(13) +
      `${ms} ms`.padStart(9) +
      (score === null ? '' : `   F1 ${score.toFixed(3)}`)
  )
const scored = rows.flatMap(({ f1: score }) => (score === null ? [] : [score]))
const mean = scored.reduce((sum, score) => sum + score, 0) / scored.length
console.log(
  `\nword F1 over ${scored.length} pages: ${mean.toFixed(3)} (bar ${BAR}; the least ${Math.min(...scored).toFixed(3)})`
)
mkdirSync(join(root, '.build'), { recursive: true })
writeFileSync(join(root, '.build/bench-pdf.json'), JSON.stringify({ mean, rows }, null, 2) + '\n')

function read(path) {
  const started = performance.now()
  const run = spawnSync(
    process.execPath,
    [join(root, 'scripts/cuttings.mjs'), 'parse', '--no-quotes', path],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28
    }
  )
  const lines = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const found = lines.filter((line) => line.ok)
  return {
    articles: found.length,
    words: found.reduce((sum, { words }) => sum + words, 0),
    ms: Math.round(performance.now() - started),
    text: found.map(({ headline, dek, text }) => [headline, dek, text].join('\n')).join('\n')
  }
}

function truthOf(name) {
  const page = join(articles, `${/wikinews-fr-(\d+)/.exec(name)?.[1]}.html`)
  if (!existsSync(page)) return null
  const { document } = parseHTML(readFileSync(page, 'utf8'))
  return [...document.querySelectorAll('h1, h2, h3, p, li')].map((node) => node.textContent).join('\n')
}

function wordsOf(text) {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function f1(truth, read) {
  const left = new Map()
  for (const word of truth) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of read) {
    const count = left.get(word) ?? 0
    if (count > 0) common += 1
    left.set(word, count - 1)
  }
  return (2 * common) / (truth.length + read.length)
}
