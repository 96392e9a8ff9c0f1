// Reads 1,000 pages in one process and prints time and memory as JSON.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { extractHtml } from '../../src/main/parse/html/extract-html.ts'
import { decodePage } from './decode-page.mjs'

const PAGES = 1_000
const folder = process.argv[2]
const files = readdirSync(folder).filter((name) => name.endsWith('.html'))
const memory = () => Math.round(process.memoryUsage().rss / 1e6)
const times = []
let cpu = 0
let bytes = 0
let early = 0
for (let at = 0; at < PAGES; at++) {
  const source = readFileSync(join(folder, files[at % files.length]))
  const html = decodePage(source)
  bytes += source.length
  const start = performance.now()
  const before = process.cpuUsage()
  extractHtml(html)
  const used = process.cpuUsage(before)
  cpu += (used.user + used.system) / 1000
  times.push(performance.now() - start)
  if (at === 250) early = memory()
}
times.sort((a, b) => a - b)
console.log(
  JSON.stringify({
    pages: PAGES,
    kbPerPage: Math.round(bytes / PAGES / 1000),
    msPerPage: times.reduce((sum, ms) => sum + ms, 0) / PAGES,
    cpuMsPerPage: cpu / PAGES,
    medianMs: times[PAGES / 2],
    p95Ms: times[PAGES * 0.95],
    rssAfter250: early,
    rssAfter1000: memory(),
    peakRss: Math.round(process.resourceUsage().maxRSS / 1000)
  })
)
