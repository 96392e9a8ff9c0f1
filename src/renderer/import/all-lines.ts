import type { LedgerLine, Outcome } from '#shared/import/ledger.ts'
import { readArchive } from '../ui/use-archive.ts'

// The most that one answer may hold (see the archive contract).
const PAGE = 500

/** Every line of a ledger, page by page, so that neither the host nor the window stops for a long one. */
export async function allLines(of: {
  readonly importId: number
  readonly outcome: Outcome | null
}): Promise<readonly LedgerLine[]> {
  const lines: LedgerLine[] = []
  for (;;) {
    const page = await readArchive('imports:lines', { ...of, from: lines.length, count: PAGE })
    lines.push(...page.lines)
    if (page.lines.length < PAGE) return lines
  }
}
