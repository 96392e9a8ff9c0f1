import { join } from 'node:path'
import { decided } from './decided.mjs'

/**
 * What became of one line of the manifest.
 * @returns {{ group: string, name: string, outcome: string, problems: string[] }}
 */
export function judgeCase(one, { files, stored, times }) {
  const result = (outcome, problems) => ({ group: one.category, name: one.id, outcome, problems })
  if (!one.created) return result('', [`the file could not be made: ${one.reason}`])
  const line = lineOf(one, { files, lines: stored.lines })
  const articles = one.sha256 ? stored.articles.filter(({ original }) => original.sha256 === one.sha256) : []
  const outcome = outcomeOf(one, line, articles)
  return result(outcome, [
    ...outcomeProblems(one, outcome, line),
    ...(outcome === 'imported' ? wordProblems(one, articles) : []),
    ...countProblems(one, outcome, articles),
    ...timeProblems(one, times.get(one.id))
  ])
}

function lineOf(one, { files, lines }) {
  const first = lines.filter(({ importId }) => importId === 1)
  // A name that is no text stands in the ledger by a readable stand-in; its bytes tell it.
  if (one.fileBase64) return first.find(({ sha256 }) => sha256 === one.sha256)
  return first.find(({ path }) => path === join(files, one.file))
}

function outcomeOf(one, line, articles) {
  // A folder that can be entered has no line of its own; what stands in it has.
  if (!line) return one.kind === 'dir' && one.mode === undefined ? 'skipped' : 'nothing'
  // Of equal files the first by name is the one imported; the other's text is in the archive just as well.
  if (line.outcome === 'duplicate' && !one.allow.includes('skipped') && articles.length > 0) return 'imported'
  return { imported: 'imported', duplicate: 'skipped', skipped: 'skipped', failed: 'rejected' }[line.outcome]
}

function outcomeProblems(one, outcome, line) {
  const allowed = one.allow.map((word) => (word === 'cleaned' ? 'imported' : word))
  const problems = []
  if (!allowed.includes(outcome)) problems.push(`is ${outcome}, may be ${one.allow.join(' or ')}`)
  const wanted = decided(one)
  if (wanted && wanted !== outcome) problems.push(`is ${outcome}, was decided to be ${wanted}`)
  if (line && outcome !== 'imported' && !/[a-z]{3}.*[.?!]$/is.test(line.reason))
    problems.push(`has no reason in plain words: ${JSON.stringify(line.reason)}`)
  if (line?.code.startsWith('reader-')) problems.push(`the reader did not survive it (${line.code})`)
  if (one.password && !/password/i.test(line?.reason ?? ''))
    problems.push('the reason does not name the password')
  return problems.map((problem) => (line?.reason ? `${problem} [${line.reason}]` : problem))
}

function wordProblems(one, articles) {
  const all = articles.map(({ text }) => text).join('\n')
  const everything = articles.map((article) => article.everything).join('\n')
  const missing = (one.contains ?? []).filter((words) => !all.includes(words))
  const present = (one.absent ?? []).filter((words) => everything.includes(words))
  return [
    ...missing.map((words) => `its text lacks ${JSON.stringify(words)}`),
    ...present.map((words) => `what is stored holds ${JSON.stringify(words)}`),
    ...titleProblems(one, articles)
  ]
}

/** Tags, invisible characters and white space in a headline are the page's faults; decision 603. */
const plain = (text) =>
  text
    .normalize('NFC')
    .replace(/<[^<>]*>/g, '')
    .replace(/[\p{Cc}\p{Cf}\s]/gu, '')
const LONG = 500

function titleProblems({ titleIs }, [first]) {
  if (titleIs === undefined || !first) return []
  // What stands behind a bar is taken for the name of a section or site.
  const own = titleIs.slice(0, titleIs.lastIndexOf(' | ')) || titleIs
  const [given, wanted] = [plain(first.headline), plain(titleIs)]
  // One longer than any headline is cut.
  const same =
    given === wanted ||
    given === plain(own) ||
    (wanted.length > LONG && wanted.startsWith(given.replace(/…$/, '')))
  return same ? [] : [`its headline is ${JSON.stringify(first.headline.slice(0, 120))}`]
}

function countProblems(one, outcome, articles) {
  const wanted = one.articles ?? (outcome === 'imported' ? undefined : one.set ? undefined : 0)
  if (wanted === undefined || outcome === 'nothing') return []
  // Equal bytes stand in the archive once, whichever of the files came first.
  if (outcome === 'skipped' && articles.length > 0 && one.kind === 'file') return []
  return articles.length === wanted ? [] : [`it gave ${articles.length} articles, not ${wanted}`]
}

function timeProblems({ limits }, seconds) {
  if (seconds === undefined || seconds <= limits.seconds) return []
  return [`reading it took ${seconds.toFixed(1)} s, may take ${limits.seconds}`]
}
