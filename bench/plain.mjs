// Accuracy and speed on plain text: `npm run bench:plain`. Needs ../shared (stories that may not be copied here). Prints
// the bars of the issue with the misses and writes .build/bench-plain.json; `--misses` prints every miss.
//
// Accuracy. The truth is the SGML of Reuters-21578: TITLE, DATELINE, DATE. The parser is given text alone, as a reporter
// would have it in a .txt file, in three shapes:
//   dated   the DATE as it stands in the SGML ("26-FEB-1987 15:01:01.79"), a blank line, then the TEXT element without its
//           tags: headline line or lines, author line, dateline run into the body, the body hard-wrapped as the wire
//           printed it, " Reuter" at its end. Entities are decoded, the control characters of the wire left out.
//   bare    the same without the DATE. Nothing in it names a year, so the one right publication date is none, and a day
//           without its year is not shown: here headline and place are scored, and that no date was made up.
//   wire    what came down the wire: the header kept in UNKNOWN (service letter, story number, priority, category, slug,
//           month-day, words), STX, TEXT, ETX, with every control character, and no DATE.
// All stories count but those the data set itself marks TYPE="UNPROC" (18 of 1,578): they have no TITLE or DATELINE to
// compare with. BRIEF stories are one headline and no dateline; there the right dateline is none. Compared after folding
// blanks: headline letter for letter (a headline over two lines is one); the dateline's place letter for letter, as the
// SGML has it before the day; its day where the DATE names the year; published to the second. A story is right where all
// of them are. Nothing is taken from a list of these stories, and no story is left out for being odd: datelines with
// slips of the keyboard in them ("Wilcox/Gibbs -", "MARC 3") are counted as they stand.
//
// Speed. Every .txt file of ../shared/data/articles (English, French, German, Dutch of 1750–1876), and apart from them every
// .md file, which has Markdown to render: bytes in memory, one process, quotes off, decoding, structure and language on.
// Processor time, not the clock's, so that other work on the machine counts for little.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = resolve(import.meta.dirname, '..')
const stories = resolve(root, '../shared/data/formats/reuters-sgml')
const articles = resolve(root, '../shared/data/articles')
const output = join(root, '.build/bench-plain.json')
const BAR = { right: 0.98, filesPerSecond: 2000, lineMs: 1000 }
const SHOWN = process.argv.includes('--misses') ? Infinity : 6

if (!existsSync(stories) || !existsSync(articles)) {
  console.log(
    'bench:plain skipped: ../shared/data/formats/reuters-sgml and ../shared/data/articles are not here.'
  )
  process.exit(0)
}

const work = mkdtempSync(join(tmpdir(), 'cuttings-plain-'))
try {
  await main()
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function main() {
  const parse = await loadParser()
  const truths = readdirSync(stories)
    .filter((file) => file.endsWith('.sgm'))
    .flatMap((file) => truthsOf(readFileSync(join(stories, file), 'latin1')))
  const results = {
    dated: await score(parse, truths, { text: (truth) => `${truth.date}\n\n${truth.text}`, dated: true }),
    bare: await score(parse, truths, { text: (truth) => truth.text, dated: false }),
    wire: await score(parse, truths, { text: (truth) => truth.wire, dated: false }),
    speed: await measureSpeed(parse)
  }
  print(results)
  mkdirSync(join(root, '.build'), { recursive: true })
  writeFileSync(output, `${JSON.stringify({ bars: BAR, ...results }, null, 2)}\n`)
}

/** Node 20 reads no TypeScript, so the parser is bundled to files outside the project first. */
async function loadParser() {
  const bundle = await rolldown({
    input: join(root, 'src/main/parse/parse-original.ts'),
    platform: 'node',
    resolve: { alias: { '#shared': join(root, 'src/shared') } },
    logLevel: 'silent'
  })
  await bundle.write({ dir: work, format: 'esm', entryFileNames: 'parse.mjs' })
  const { parseOriginal } = await import(pathToFileURL(join(work, 'parse.mjs')).href)
  return (bytes, name) => parseOriginal(bytes, name, { quotes: false })
}

function truthsOf(sgml) {
  return [...sgml.matchAll(/<REUTERS[^>]*>([^]*?)<\/REUTERS>/g)].flatMap(([, story]) => {
    const [, type, marked] = /<TEXT([^>]*)>([^]*)<\/TEXT>/.exec(story) ?? []
    if (type === undefined || type.includes('UNPROC')) return []
    const field = (name) => decoded(new RegExp(`<${name}>([^]*?)</${name}>`).exec(story)?.[1] ?? '')
    const words = decoded(marked.replace(/<\/?(?:TITLE|AUTHOR|DATELINE|BODY)>/g, ''))
    return [
      {
        headline: folded(field('TITLE')),
        dateline: datelineOf(field('DATELINE'), field('DATE')),
        published: secondOf(field('DATE')),
        date: field('DATE').trim(),
        text: withoutControls(words),
        wire: decoded(/<UNKNOWN>([^]*?)<\/UNKNOWN>/.exec(story)?.[1] ?? '') + words
      }
    ]
  })
}

function decoded(text) {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

function withoutControls(text) {
  return text.replace(/[\x00-\x08\x0e-\x1f\x7f]/g, '').replace(/^\n+|\s+$/g, '')
}

function folded(text) {
  return withoutControls(text).replace(/\s+/g, ' ').trim()
}

/** "PORTLAND, Ore., Feb 26 -" is the place "PORTLAND, Ore." and the day, whose year is the DATE's; null for no dateline. */
function datelineOf(field, date) {
  const line = folded(field)
  if (line === '') return null
  const dated = /^(.*?)[ ,]*(?:\b([A-Za-z]{3,9})\.? (\d{1,2})|\b(\d{1,2}) ([A-Za-z]{3,9})) ?-/.exec(line)
  if (!dated) return { place: line.replace(/ ?-.*$/, ''), day: null }
  const month = monthOf(dated[2] ?? dated[5])
  const year = /\d{4}/.exec(date)[0]
  const day = (dated[3] ?? dated[4]).padStart(2, '0')
  return { place: dated[1].trim(), day: month === null ? null : `${year}-${month}-${day}` }
}

function monthOf(name) {
  const at = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'.indexOf(name.slice(0, 3).toUpperCase())
  return at < 0 ? null : String(at / 3 + 1).padStart(2, '0')
}

function secondOf(date) {
  const [, day, month, year, time] = /(\d{1,2})-([A-Z]{3})-(\d{4})\s+(\d\d:\d\d:\d\d)/.exec(date) ?? []
  return day === undefined ? null : `${year}-${monthOf(month)}-${day.padStart(2, '0')}T${time}`
}

async function score(parse, truths, { text, dated }) {
  const right = { headline: 0, dateline: 0, date: 0, all: 0 }
  const misses = []
  for (const truth of truths) {
    const parsed = await parse(new TextEncoder().encode(text(truth)), 'story.txt')
    const draft = parsed.ok ? parsed.value.drafts[0] : null
    const place = draft?.dateline?.value.place ?? null
    const day = draft?.dateline?.value.date ?? null
    const published = draft?.published?.value ?? null
    const marks = {
      headline: folded(draft?.headline.value ?? '') === truth.headline,
      dateline:
        (place === null ? null : folded(place)) === (truth.dateline?.place ?? null) &&
        day === (dated ? (truth.dateline?.day ?? null) : null),
      date: dated ? published?.slice(0, 19) === truth.published : published === null
    }
    const all = Object.values(marks).every(Boolean)
    for (const [name, isRight] of Object.entries({ ...marks, all })) if (isRight) right[name] += 1
    if (!all)
      misses.push({
        wrong: Object.keys(marks).filter((name) => !marks[name]),
        truth: [truth.headline, truth.dateline?.place, truth.dateline?.day, truth.published],
        read: parsed.ok ? [draft?.headline.value, place, day, published] : [parsed.error.message]
      })
  }
  const shares = Object.fromEntries(Object.entries(right).map(([key, count]) => [key, count / truths.length]))
  return { stories: truths.length, ...shares, misses }
}

async function measureSpeed(parse) {
  const files = readdirSync(articles, { recursive: true })
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => ({ name: name.replace(/^.*[\\/]/, ''), bytes: readFileSync(join(articles, name)) }))
  const line = new TextEncoder().encode(
    'Harbour council backs winter ferry, says the mayor. '.repeat(100_000)
  )
  return {
    txt: await rate(
      parse,
      files.filter(({ name }) => name.endsWith('.txt'))
    ),
    md: await rate(
      parse,
      files.filter(({ name }) => name.endsWith('.md'))
    ),
    line: await rate(parse, [{ name: 'line.txt', bytes: line }])
  }
}

/** Best of three passes after one to warm up, by the processor time of the whole process, collecting garbage included. */
async function rate(parse, files) {
  const passes = []
  for (let pass = 0; pass < 4; pass++) {
    const started = process.cpuUsage()
    for (const { name, bytes } of files) await parse(bytes, name)
    const { user, system } = process.cpuUsage(started)
    passes.push((user + system) / 1000)
  }
  const ms = Math.min(...passes.slice(1))
  const kb = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / files.length / 1000
  return { files: files.length, kb, ms, filesPerSecond: (files.length / ms) * 1000 }
}

function print({ speed, ...views }) {
  const cell = (share) => `${(share * 100).toFixed(1)} %`.padStart(10)
  console.log(
    `\n${'text'.padEnd(8)}${'stories'.padStart(8)}${'headline'.padStart(10)}${'dateline'.padStart(10)}${'date'.padStart(10)}${'all right'.padStart(10)}   bar`
  )
  for (const [name, view] of Object.entries(views))
    console.log(
      `${name.padEnd(8)}${String(view.stories).padStart(8)}${cell(view.headline)}${cell(view.dateline)}${cell(view.date)}${cell(view.all)}   ≥ ${BAR.right * 100} %`
    )
  for (const [name, view] of Object.entries(views))
    for (const { wrong, truth, read } of view.misses.slice(0, SHOWN))
      console.log(
        `  ${name}: ${wrong.join(', ')}\n    truth ${truth.join(' | ')}\n    read  ${read.join(' | ')}`
      )
  for (const [name, kind] of Object.entries({ 'plain text': speed.txt, Markdown: speed.md }))
    console.log(
      `${name}: ${Math.round(kind.filesPerSecond)} files/s/core on ${kind.files} files of ${kind.kb.toFixed(1)} kB` +
        (kind === speed.txt ? ` (bar ≥ ${BAR.filesPerSecond})` : '')
    )
  console.log(
    `one line of ${(speed.line.kb / 1000).toFixed(1)} MB: ${Math.round(speed.line.ms)} ms (bar < ${BAR.lineMs})`
  )
}
