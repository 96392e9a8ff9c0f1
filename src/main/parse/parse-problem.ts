import type { Problem, Result } from '#shared/result.ts'

/** Why a file gave no article. The codes are stable: the ledger stores them and the command line prints them. */
const parseCodes = {
  empty: 'skipped',
  hidden: 'skipped',
  'not-an-article': 'skipped',
  picture: 'skipped',
  'audio-or-video': 'skipped',
  'no-text': 'skipped',
  'needs-columns': 'skipped',
  unsupported: 'skipped',
  'too-deep': 'skipped',
  binary: 'skipped',
  'broken-json': 'failed',
  'broken-xml': 'failed',
  broken: 'failed',
  locked: 'failed',
  'too-much': 'failed',
  undecodable: 'failed',
  'too-large': 'failed'
} as const satisfies Record<string, 'skipped' | 'failed'>

export type ParseCode = keyof typeof parseCodes
export type ParseProblem = Problem<ParseCode>
export type Parsed<T> = Result<T, ParseCode>

/**
 * What the ledger calls a file with this code. `skipped`: nothing is wrong, the file holds no article that can be
 * read here. `failed`: it should have held one, and somebody has to look at it.
 */
export const outcomeOf = (code: ParseCode): 'skipped' | 'failed' => parseCodes[code]
