// Accuracy and speed of the HTML extractor: `npm run bench:html`. Needs ../shared (pages that may not be copied here) and
// python3 for the scorer. Prints the issue's table with its bars and writes .build/bench-html.json.
//   --cross-validate   also trains the classifier on each half and scores it on the other: the honest figure, since the
//                      shipped classifier was trained on the pages of aeb and wcxb-dev (some minutes)
//   --train            trains the shipped classifier anew and writes it into src/
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { rolldown } from 'rolldown'

const root = resolve(import.meta.dirname, '..')
const data = resolve(root, '../shared/data/html')
const scorer = resolve(root, '../shared/tools/score-html/score_program.py')
const model = join(root, 'src/main/parse/html/classify/block-model.json')
const output = join(root, '.build/bench-html.json')
const sets = ['aeb', 'wcxb-dev', 'postlight']
const python = ['python3', 'python'].find((name) => runs(name))

const rows = [
  ['aeb', 'f1', 'body F1', 0.98],
  ['aeb', 'accuracy', 'same tokens', 0.48],
  ['wcxb-dev', 'f1', 'body shingle F1', 0.945],
  ['wcxb-dev', 'title_acc', 'title', null],
  ['wcxb-dev', 'author_acc', 'author', null],
  ['wcxb-dev', 'date_acc', 'date', null],
  ['wcxb-dev', 'date_unsuspected', 'date, labels in doubt left out', null],
  ['postlight', 'title_acc', 'title', 0.95],
  ['postlight', 'author_acc', 'author', 0.9],
  ['postlight', 'author_prec', 'author, where one is given', null],
  ['postlight', 'date_acc', 'date, day as printed = UTC day', 0.93],
  ['postlight', 'date_instant', 'date, same instant or its day', 0.93],
  ['postlight', 'date1_acc', 'date, within a day', null]
]

if (!existsSync(data) || !existsSync(scorer))
  skip('../shared/data/html and ../shared/tools/score-html are not here.')
else if (!python) skip('the scorer needs python3, which is not here.')
else await main()

function skip(why) {
  console.log(`bench:html skipped: ${why}`)
}

async function main() {
  const work = mkdtempSync(join(tmpdir(), 'cuttings-html-'))
  try {
    if (process.argv.includes('--train')) return await train(work, model)
    const runner = await bundle(work, 'print-articles', model)
    const views = {
      'rules tuned on': score(work, 'half-0', runner, (id) => half(id) === 0),
      'other half': score(work, 'half-1', runner, (id) => half(id) === 1),
      all: score(work, 'all', runner, () => true)
    }
    if (process.argv.includes('--cross-validate')) views['unseen by model'] = await crossValidate(work)
    const speed = await measureSpeed(work)
    report(views, speed)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** One bundle that plain Node can run, with the classifier's numbers taken from `weights`. */
async function bundle(work, name, weights) {
  const swap = {
    name: 'swap-model',
    resolveId: (id) => (id.endsWith('block-model.json') ? weights : null)
  }
  const build = await rolldown({
    input: join(root, `bench/html/${name}.mjs`),
    platform: 'node',
    plugins: [swap]
  })
  const file = join(work, `${name}-${createHash('md5').update(weights).digest('hex').slice(0, 8)}.mjs`)
  await build.write({ file, format: 'esm' })
  await build.close()
  return file
}

async function train(work, target, ...halves) {
  const trainer = await bundle(work, 'train', model)
  execFileSync(process.execPath, ['--max-old-space-size=3000', trainer, data, target, ...halves], {
    stdio: 'inherit'
  })
}

/** Each half scored by a model that never saw it. */
async function crossValidate(work) {
  const halves = [0, 1].map((number) => join(work, `without-half-${number}.json`))
  await train(work, '-', ...halves)
  const scores = []
  for (const [number, weights] of halves.entries()) {
    const runner = await bundle(work, 'print-articles', weights)
    scores.push(score(work, `unseen-${number}`, runner, (id) => half(id) === number))
  }
  return mean(scores)
}

function mean(scores) {
  const total = (set) => scores.reduce((sum, score) => sum + score[set].pages, 0)
  const share = (set, key) =>
    scores.reduce((sum, score) => sum + (score[set][key] ?? 0) * score[set].pages, 0) / total(set)
  return Object.fromEntries(
    sets.map((set) => [
      set,
      Object.fromEntries(Object.keys(scores[0][set]).map((key) => [key, share(set, key)]))
    ])
  )
}

/** The scorer's figures for the pages that `wanted` picks: a folder of truths with links to the pages. */
function score(work, name, runner, wanted) {
  const folder = join(work, name)
  for (const set of sets) {
    mkdirSync(join(folder, set), { recursive: true })
    symlinkSync(join(data, set, 'html'), join(folder, set, 'html'))
    const truths = readFileSync(join(data, set, 'truth.jsonl'), 'utf8')
      .trim()
      .split('\n')
    writeFileSync(
      join(folder, set, 'truth.jsonl'),
      `${truths.filter((line) => wanted(JSON.parse(line).id)).join('\n')}\n`
    )
  }
  const answer = execFileSync(
    python,
    [scorer, '--cmd', `${process.execPath} ${runner}`, '--sets', sets.join(','), '--name', name],
    {
      env: { ...process.env, HTML_SETS: `${folder}/`, HTML_PREDS: `${join(work, 'answers')}/` },
      encoding: 'utf8'
    }
  )
  return Object.fromEntries(
    answer
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map((figures) => [figures.set, { ...figures, ...dateFigures(work, name, folder, figures.set) }])
  )
}

function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** What the scorer does not count: dates against labels that are not in doubt, and against instants. */
function dateFigures(work, name, folder, set) {
  const answers = new Map(
    linesOf(join(work, 'answers', name, `${set}.jsonl`)).map(({ id, date }) => [id, date ?? ''])
  )
  const suspects = join(data, set, 'date_suspect.json')
  const suspected = new Set(existsSync(suspects) ? JSON.parse(readFileSync(suspects, 'utf8')) : [])
  const truths = linesOf(join(folder, set, 'truth.jsonl')).filter(({ date }) => date)
  const share = (pages, isRight) =>
    pages.length === 0
      ? null
      : pages.filter((page) => isRight(answers.get(page.id), page)).length / pages.length
  return {
    date_unsuspected: share(
      truths.filter(({ id }) => !suspected.has(id)),
      (answer, { date }) => answer?.slice(0, 10) === date.slice(0, 10)
    ),
    date_instant: share(
      truths.filter(({ datetime }) => datetime),
      (answer, { datetime }) => isInstant(answer, datetime)
    )
  }
}

/**
 * Whether an answer says when `instant` (UTC) was. One with a zone must fall on the same day in UTC; a mere day, which is
 * all that many pages print, must be that instant's day somewhere on earth (UTC−12 to UTC+14).
 */
function isInstant(answer, instant) {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(answer ?? ''))
    return new Date(answer).toISOString().slice(0, 10) === new Date(instant).toISOString().slice(0, 10)
  const start = Date.parse(`${answer?.slice(0, 10)}T00:00:00Z`)
  const hours = (Date.parse(instant) - start) / 3_600_000
  return hours >= -14 && hours < 36
}

async function measureSpeed(work) {
  const file = await bundle(work, 'measure-memory', model)
  const pages = join(data, 'wcxb-dev/html')
  return JSON.parse(execFileSync(process.execPath, [file, pages], { encoding: 'utf8' }))
}

/** The same halves as in training: the last bit of the MD5 of the page's id. */
function half(id) {
  return createHash('md5').update(id).digest()[15] % 2
}

function report(views, speed) {
  const names = Object.keys(views)
  const cell = (value) => (value === undefined || value === null ? '–' : value.toFixed(3)).padStart(15)
  console.log(
    `\n${'set'.padEnd(11)}${'measure'.padEnd(30)}${names.map((name) => name.padStart(15)).join('')}   bar`
  )
  for (const [set, key, label, bar] of rows) {
    const values = names.map((name) => cell(views[name][set]?.[key])).join('')
    console.log(`${set.padEnd(11)}${label.padEnd(30)}${values}   ${bar === null ? '' : `≥ ${bar}`}`)
  }
  console.log(
    '\nThe shipped classifier was trained on all pages of aeb and wcxb-dev: read their body figures with'
  )
  console.log('--cross-validate, which scores each half with a classifier trained on the other.')
  console.log(
    `\nspeed: ${speed.msPerPage.toFixed(1)} ms/page wall, ${speed.cpuMsPerPage.toFixed(1)} ms CPU (bar ≤ 35 at 180 kB; here ${speed.kbPerPage} kB), ` +
      `median ${speed.medianMs.toFixed(1)}, p95 ${speed.p95Ms.toFixed(1)}`
  )
  console.log(
    `memory: RSS ${speed.rssAfter250} MB after 250 pages, ${speed.rssAfter1000} MB after 1,000 (bar < 500), peak ${speed.peakRss} MB`
  )
  mkdirSync(join(root, '.build'), { recursive: true })
  writeFileSync(output, `${JSON.stringify({ bars: rows, views, speed }, null, 2)}\n`)
}

function runs(name) {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
