import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { JOURNAL_FILE, readLine, type JournalLine } from './journal-line.ts'
import { linesOf } from './lines-of.ts'

/**
 * What the reader meets: a sound line; a `torn` last line of a file (its writing was cut off by a crash or a full
 * disk, so it was never acknowledged); a `damaged` line; or a `gap` where acknowledged lines are missing.
 */
export type JournalEntry =
  | { readonly kind: 'line'; readonly file: string; readonly line: JournalLine }
  | { readonly kind: 'torn' | 'damaged'; readonly file: string; readonly at: number }
  | { readonly kind: 'gap'; readonly file: string; readonly missing: number }

/** Names of the journal's files in the order they were written. */
export async function journalFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => JOURNAL_FILE.safeParse(name).success).sort()
}

/** All lines from the first on. Trouble is told and passed over: what is sound after it still counts. */
export async function* readJournal(folder: string): AsyncGenerator<JournalEntry> {
  let last = 0
  for (const file of await journalFiles(folder)) {
    for await (const entry of readJournalFile(folder, file)) {
      if (entry.kind === 'line') {
        const missing = entry.line.seq - last - 1
        // Damaged lines are reported where they stand; they show as a gap too, which says how many were lost.
        if (missing > 0) yield { kind: 'gap', file, missing }
        last = entry.line.seq
      }
      yield entry
    }
  }
}

/** Lines of one file; `at` counts from 1. */
export const readJournalFile = (folder: string, file: string): AsyncGenerator<JournalEntry> =>
  readJournalBytes(file, createReadStream(join(folder, file)))

/** The same from the bytes of a file that is part of a backup. */
export async function* readJournalBytes(
  file: string,
  bytes: AsyncIterable<Uint8Array>
): AsyncGenerator<JournalEntry> {
  let at = 0
  for await (const { text, ended } of linesOf(bytes)) {
    at += 1
    const line = ended ? readLine(text) : null
    if (line) yield { kind: 'line', file, line }
    else yield { kind: ended ? 'damaged' : 'torn', file, at }
  }
}
