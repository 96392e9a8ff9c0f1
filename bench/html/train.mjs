// Trains the block classifier on the labelled pages; run it with `npm run bench:html -- --train` (bundled by bench/html.mjs).
// Nothing of the pages is kept but the numbers of the trees.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockFeatures } from '../../src/main/parse/html/classify/block-features.ts'
import { predict } from '../../src/main/parse/html/classify/boosted-trees.ts'
import { pageFacts } from '../../src/main/parse/html/classify/page-facts.ts'
import { pageHints } from '../../src/main/parse/html/classify/page-hints.ts'
import { secondLook } from '../../src/main/parse/html/classify/second-look.ts'
import { readMetadata } from '../../src/main/parse/html/meta/read-metadata.ts'
import { readStatements } from '../../src/main/parse/html/meta/page-statements.ts'
import { buildTree } from '../../src/main/parse/html/tree/build-tree.ts'
import { textBlocksOf } from '../../src/main/parse/html/tree/text-blocks.ts'
import { boost } from './boost.mjs'
import { decodePage } from './decode-page.mjs'
import { labelBlocks, wordCount } from './label-blocks.mjs'

/** News pages count more than blog and shop pages: they are what is read here, and fewer of them are labelled. */
const setWeights = { aeb: 3, 'wcxb-dev': 1 }
const FOLDS = 2
const first = { trees: 110, leaves: 20, rate: 0.08, seed: 1 }
const second = { trees: 90, leaves: 16, rate: 0.07, seed: 2 }

function readPages(data) {
  const pages = []
  let start = 0
  for (const [set, setWeight] of Object.entries(setWeights)) {
    for (const line of readFileSync(join(data, set, 'truth.jsonl'), 'utf8')
      .trim()
      .split('\n')) {
      const { id, text } = JSON.parse(line)
      const file = join(data, set, 'html', `${id}.html`)
      if (!existsSync(file)) continue
      const page = readPage(decodePage(readFileSync(file)))
      const words = wordCount(text)
      const digest = createHash('md5').update(id).digest()
      pages.push({
        ...page,
        ...{ half: digest[15] % 2, fold: digest[14] % FOLDS, start },
        labels: labelBlocks(
          page.facts.blocks.map((block) => block.text),
          text
        ),
        weights: page.facts.blocks.map(
          (block) => (setWeight * (wordCount(block.text) + 8)) / (Math.max(50, words) + 300)
        )
      })
      start += page.rows.length
    }
  }
  return pages
}

function readPage(html) {
  const page = readStatements(buildTree(html), { container: undefined, saved: '' })
  const blocks = textBlocksOf(page.root)
  const facts = pageFacts(blocks)
  const { headline, bylines } = readMetadata(page, blocks)
  return { facts, rows: blockFeatures(facts, pageHints(page, headline.value, bylines?.value ?? [])) }
}

function tableOf(pages, rowsOf) {
  const width = rowsOf(pages[0])[0].length
  const values = new Float32Array(pages.reduce((sum, page) => sum + page.rows.length, 0) * width)
  for (const page of pages) rowsOf(page).forEach((row, at) => values.set(row, (page.start + at) * width))
  return {
    values,
    width,
    labels: pages.flatMap((page) => page.labels),
    weights: pages.flatMap((page) => page.weights)
  }
}

const indexesOf = (pages) => pages.flatMap((page) => page.rows.map((_, at) => page.start + at))

/** Two passes: the second learns from what first-pass models said of pages they were not trained on. */
function train(all, table, use) {
  const unseen = new Map()
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = boost(table, indexesOf(use.filter((page) => page.fold !== fold)), first)
    for (const page of use.filter((page) => page.fold === fold))
      unseen.set(
        page,
        secondLook(
          page.facts,
          page.rows,
          page.rows.map((row) => predict(model, row))
        )
      )
  }
  const whole = boost(table, indexesOf(use), first)
  const blank = secondLook(use[0].facts, use[0].rows, [])[0].map(() => 0)
  const deeper = tableOf(all, (page) => unseen.get(page) ?? page.rows.map(() => blank))
  return { first: whole, second: boost(deeper, indexesOf(use), second) }
}

const [data, target, ...halves] = process.argv.slice(2)
if (!data || !target)
  throw new Error('usage: train DATA MODEL.json|- [MODEL-WITHOUT-HALF-0.json MODEL-WITHOUT-HALF-1.json]')
const pages = readPages(data)
const table = tableOf(pages, (page) => page.rows)
const save = (file, use) => writeFileSync(file, `${JSON.stringify(train(pages, table, use))}\n`)
for (const [half, file] of halves.entries())
  save(
    file,
    pages.filter((page) => page.half !== half)
  )
if (target !== '-') save(target, pages)
