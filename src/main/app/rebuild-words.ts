import type { KeptFacts } from '#shared/backup/archive-facts.ts'
import type { RebuildAccount } from '../backup/rebuild-archive.ts'

/** What main says of the archive while it is looked after. */
export type Told =
  | { readonly state: 'rebuilding'; readonly articles: number; readonly of: number }
  | { readonly state: 'rebuilt'; readonly message: string }

const reasons = {
  damaged: 'could not be opened',
  empty: 'was found empty',
  another: 'was not the one that belongs to it',
  behind: 'lacked the last changes',
  incomplete: 'lacked articles'
} as const

const many = (count: number, thing: string): string =>
  `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`

/** A plain account of a rebuild: why, from what, and what is missing. */
export function accountOf(why: keyof typeof reasons, kept: KeptFacts, made: RebuildAccount): string {
  const { facts, lines, unread, lost } = made
  const done = `The database of this archive ${reasons[why]}. It was made again from ${made.backup === null ? '' : `the backup of ${made.backup.slice(0, 16).replace('T', ' ')} UTC, `}the kept originals and ${many(lines, 'line')} of the journal: ${many(facts.articles, 'article')}${facts.articles === kept.articles ? ', all there were' : ` of ${kept.articles.toLocaleString('en-US')}`}.`
  const missing = [
    ...(unread.length === 0
      ? []
      : [
          `${many(unread.length, 'original')} could not be read: ${unread.slice(0, 5).join(', ')}${unread.length > 5 ? '…' : ''}.`
        ]),
    ...(lost === 0 ? [] : [`${many(lost, 'change')} could not be brought back.`])
  ]
  return [done, ...missing].join(' ')
}

export const rebuildingWords = (articles: number, of: number): string =>
  `Making the archive’s database again from its originals and journal: ${articles.toLocaleString('en-US')} of ${many(of, 'article')}. Please wait.`
