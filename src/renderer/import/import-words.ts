import type { Counts, ImportProgress, ImportRecord, ImportState, LedgerLine } from '#shared/import/ledger.ts'
import type { ImportLook } from '#shared/ipc/contract.ts'
import { formatBytes, formatCount, formatMoment, formatSeconds, plural } from '../ui/format.ts'

export const stateWord: Readonly<Record<ImportState, string>> = {
  running: 'running',
  done: 'finished',
  cancelled: 'cancelled',
  interrupted: 'interrupted'
}

export const filesIn = ({ imported, duplicate, skipped, failed }: Counts): number =>
  imported + duplicate + skipped + failed

/** "2,000 files = 1,986 imported + 11 duplicate + 2 skipped + 1 failed; 2,004 articles": every file is in it. */
export function balance({ counts, state }: Pick<ImportRecord, 'counts' | 'state'>): string {
  const { imported, duplicate, skipped, failed, articles } = counts
  const files = `${plural(filesIn(counts), 'file')}${state === 'done' ? '' : ' so far'}`
  const parts = Object.entries({ imported, duplicate, skipped, failed }).map(
    ([outcome, count]) => `${formatCount(count)} ${outcome}`
  )
  return `${files} = ${parts.join(' + ')}; ${plural(articles, 'article')}`
}

/** "1,284 of 2,000"; while the folders are still being walked the end is not known, and it says so. */
export function howFar({ filesDone, files, walked }: ImportProgress): string {
  return `${formatCount(filesDone)} of ${formatCount(files)}${walked ? '' : ' found so far'}`
}

/** "1,640 files/s · 12 s left"; what cannot be told yet is left out. */
export function pace({ filesPerSecond, secondsLeft }: ImportProgress): string {
  const rate = filesPerSecond < 10 ? filesPerSecond.toFixed(1) : formatCount(Math.round(filesPerSecond))
  return [
    filesPerSecond > 0 ? `${rate} files/s` : '',
    secondsLeft === null ? '' : `${formatSeconds(secondsLeft)} left`
  ]
    .filter(Boolean)
    .join(' · ')
}

/** "1,270 new · 11 duplicate · 2 skipped · 1 failed": the ledger so far. */
export function ledgerSoFar({ imported, duplicate, skipped, failed }: Counts): string {
  return [
    `${formatCount(imported)} new`,
    `${formatCount(duplicate)} duplicate`,
    `${formatCount(skipped)} skipped`,
    `${formatCount(failed)} failed`
  ].join(' · ')
}

/** How an import ended, in one line. */
export function ending({ title, state, counts }: Pick<ImportProgress, 'title' | 'state' | 'counts'>): string {
  const files = plural(filesIn(counts), 'file')
  const articles = plural(counts.articles, 'article')
  if (state === 'done') return `“${title}” imported: ${articles} from ${files}`
  if (state === 'cancelled') return `“${title}” cancelled after ${files}`
  return `“${title}” interrupted after ${files}`
}

/** "2,000 files, 14 MB, in 12 folders"; "at least" where the look was cut short. */
export function lookWords({ files, bytes, folders, atLeast }: ImportLook): string {
  const where = folders === 0 ? '' : `, in ${plural(folders, 'folder')}`
  return `${atLeast ? 'At least ' : ''}${plural(files, 'file')}, ${formatBytes(bytes)}${where}`
}

/** The ledger for a mail or a spreadsheet: a head in words, then one line a file, separated by tabs. */
export function ledgerText(record: ImportRecord, lines: readonly LedgerLine[]): string {
  const head = [
    `Import “${record.title}”, ${stateWord[record.state]}`,
    `Started ${formatMoment(record.started)}${record.ended ? `, ended ${formatMoment(record.ended)}` : ''}`,
    `From ${record.roots.join(', ')}`,
    balance(record)
  ]
  const table = lines.map(({ outcome, path, bytes, articles, reason }) =>
    [outcome, path, String(bytes), String(articles), reason].map(oneLine).join('\t')
  )
  return `${[...head, '', ['outcome', 'file', 'bytes', 'articles', 'reason'].join('\t'), ...table].join('\n')}\n`
}

// A file's name may hold a tab or a line break; the table must not break on it.
const oneLine = (cell: string): string => cell.replace(/[\t\r\n]+/gu, ' ')
