// What is read of each format of the news trade: `npm run bench:formats`. Reads every file below ../shared/data/formats (real
// samples, most of which may not be copied here) with the parse command's own bundle, prints for each folder its files,
// articles, the share of articles with each field, refusals with their reasons and the time, and writes
// .build/bench-formats.json. `--refused` prints every refusal. Quotes and names are left out of the time.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Writable } from 'node:stream'
import { parseBundle } from '../scripts/build-parse-command.mjs'

const root = resolve(import.meta.dirname, '..')
const samples = resolve(root, '../shared/data/formats')
const output = join(root, '.build/bench-formats.json')
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const FIELDS = ['headline', 'byline', 'dateline', 'published', 'source', 'section', 'language', 'text']

if (!existsSync(samples)) {
  console.log('bench:formats skipped: ../shared/data/formats is not here.')
  process.exit(0)
}
// The command listens to the real standard output once for each run.
process.stdout.setMaxListeners(0)
const { main } = await import(pathToFileURL(await parseBundle()).href)
const table = []
for (const folder of readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
  table.push(await measure(folder.name))
print(table)
mkdirSync(join(root, '.build'), { recursive: true })
writeFileSync(output, JSON.stringify(table, null, 2) + '\n')
console.log(`\nwritten to ${output}`)

async function measure(name) {
  const files = readdirSync(join(samples, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const articles = []
  const refused = []
  let slowest = 0
  let read = 0
  const began = performance.now()
  for (const file of files) {
    const started = performance.now()
    const lines = await parse(file)
    slowest = Math.max(slowest, performance.now() - started)
    const found = lines.filter((line) => line.ok)
    articles.push(...found)
    if (found.length > 0) read += 1
    for (const { error } of lines.filter((line) => !line.ok))
      refused.push({ file: file.slice(samples.length + 1), ...error })
  }
  const has = (field) =>
    articles.filter((article) => article[field]?.length > 0 || isObject(article[field])).length
  return {
    format: name,
    files: files.length,
    read,
    articles: articles.length,
    fields: Object.fromEntries(
      FIELDS.map((field) => [field, articles.length ? has(field) / articles.length : 0])
    ),
    ms: Math.round(performance.now() - began),
    slowest: Math.round(slowest),
    refused
  }
}

/** Runs the command on one file, by its name, and gives back its lines. */
async function parse(file) {
  const parts = []
  const sink = () => new Writable({ write: (chunk, _, done) => (parts.push(chunk), done()) })
  const stdout = sink()
  const argv = process.argv
  const write = process.stdout.write
  process.stdout.write = (chunk, encoding, done) => stdout.write(chunk, encoding, done)
  try {
    await main(['--no-quotes', file])
  } finally {
    process.stdout.write = write
    process.argv = argv
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function print(rows) {
  const percent = (share) => String(Math.round(share * 100)).padStart(4)
  console.log(
    `${'format'.padEnd(18)}files read articles ${FIELDS.map((f) => f.slice(0, 9).padStart(10)).join('')}     ms slowest`
  )
  for (const row of rows)
    console.log(
      row.format.padEnd(18) +
        String(row.files).padStart(5) +
        String(row.read).padStart(5) +
        String(row.articles).padStart(9) +
        ' ' +
        FIELDS.map((field) => `${percent(row.fields[field])} %`.padStart(10)).join('') +
        String(row.ms).padStart(7) +
        String(row.slowest).padStart(8)
    )
  const refusals = rows.flatMap(({ refused }) => refused)
  const codes = new Map()
  for (const { code } of refusals) codes.set(code, (codes.get(code) ?? 0) + 1)
  console.log(
    `\nrefused or left out: ${[...codes].map(([code, count]) => `${code} ${count}`).join(', ') || 'none'}`
  )
  if (process.argv.includes('--refused'))
    for (const { file, code, message } of refusals) console.log(`  ${file}: ${code}: ${message}`)
}
