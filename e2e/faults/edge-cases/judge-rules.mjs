import { lstatSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../../scripts/runtime/cache.mjs'

const MOST_MEGABYTES = 1024
const LONGEST_OPENING_MS = 5000

/** The rules that hold for the import as a whole; the numbers are those of the manifest's list. */
export function judgeRules({ manifest, files, work, before, after, seen, canary, times }) {
  const { first, again, check, app } = seen
  const result = (name, problems) => ({ group: 'rules', name, outcome: '', problems })
  const lines = app.stored.lines.filter(({ importId }) => importId === 1)
  return [
    result('1 alive during and after the import', [
      ...([0, 1].includes(first.code) && first.lines[0]?.state === 'done'
        ? []
        : [`import ended with ${first.code}: ${first.errors}`]),
      ...app.views
        .filter(({ ms }) => ms > LONGEST_OPENING_MS)
        .map(({ id, ms }) => `${id} took ${ms} ms to open`),
      ...(app.sandboxed ? [] : ['it ran without its sandbox'])
    ]),
    result(
      '2 one line for each file, and the ledger balances',
      ledgerProblems({ lines, files, before, first })
    ),
    result('3 no request to the canary', canary.visits),
    result('4 nothing ran', [
      ...app.marks
        .filter(({ marker, polluted }) => marker !== undefined || polluted !== undefined)
        .map((mark) => JSON.stringify(mark)),
      ...(times.has('polluted') ? ['the reader’s prototypes were polluted'] : [])
    ]),
    result('5 nothing is written outside', escaped(manifest.escapeName, { files, work })),
    result(
      '6 the good ones are imported',
      lines
        .filter(({ path, outcome }) => path.includes('/00-good-controls/') && outcome !== 'imported')
        .map(({ path }) => path)
    ),
    result(
      '7 nothing active in the reader',
      app.views
        .filter(({ active }) => active.length > 0)
        .map(({ id, active }) => `${id}: ${active.join(' ')}`)
    ),
    result('8 no half article', [
      ...app.stored.articles
        .filter(({ complete, text }) => !complete || !text.trim())
        .map(({ original }) => original.path),
      ...(app.stored.orphans ? [`${app.stored.orphans} bodies without an article`] : []),
      ...(check.code === 0 ? [] : check.lines.map(({ problem }) => problem))
    ]),
    result('9 the source folder is unchanged', changed(before, after)),
    result('10 a second import adds nothing', [
      ...(again.lines[0]?.articles === 0 && again.lines[0]?.imported === 0
        ? []
        : [JSON.stringify({ ...again.lines[0], problems: undefined })])
    ]),
    result(`no process over ${MOST_MEGABYTES} MB`, heavy(first.peaks))
  ]
}

function ledgerProblems({ lines, files, before, first }) {
  const paths = new Set(lines.map(({ path }) => path))
  const kinds = [...before].map(([path, state]) => ({ path, mode: Number(state.split(' ')[0]) }))
  const isFolder = ({ mode }) => (mode & 0o170000) === 0o040000
  const due = kinds.filter((entry) => !isFolder(entry) || (entry.mode & 0o500) === 0)
  const { files: counted, imported, duplicate, skipped, failed } = first.lines[0] ?? {}
  const problems = []
  if (paths.size !== lines.length) problems.push('a path stands there twice')
  if (lines.length !== due.length) problems.push(`${lines.length} lines for ${due.length} files`)
  if (counted !== lines.length) problems.push(`${counted} files were counted, ${lines.length} have a line`)
  if (imported + duplicate + skipped + failed !== counted) problems.push('the outcomes do not add up')
  const missing = due
    .map(({ path }) => Buffer.from(path, 'latin1').toString())
    .filter((path) => !path.includes('\ufffd') && !paths.has(path))
  return [...problems, ...missing.slice(0, 10).map((path) => `no line for ${path.slice(files.length)}`)]
}

const changed = (before, after) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))

const heavy = (peaks) =>
  Object.entries(peaks)
    .filter(([, megabytes]) => megabytes > MOST_MEGABYTES)
    .map(([kind, megabytes]) => `${kind}: ${Math.round(megabytes)} MB`)

/** Names that only a file of ours could have given, anywhere it could have been led to. */
function escaped(name, { files, work }) {
  const places = [
    '/',
    '/tmp',
    '/var/tmp',
    tmpdir(),
    process.cwd(),
    projectRoot,
    dirname(projectRoot),
    dirname(files)
  ]
  const found = places.flatMap((place) => namesIn(place).map((entry) => join(place, entry)))
  const inWork = readdirSync(work)
    .filter((name) => name !== 'cases' && name !== 'runtime')
    .flatMap((name) => below(join(work, name)))
  return [...new Set([...found, ...inWork])].filter((path) => path.split('/').at(-1).startsWith(name))
}

function below(path) {
  return [
    path,
    ...(lstatSync(path).isDirectory()
      ? namesIn(path, { recursive: true }).map((name) => join(path, name))
      : [])
  ]
}

function namesIn(folder, options = {}) {
  try {
    return readdirSync(folder, options)
  } catch {
    return []
  }
}
