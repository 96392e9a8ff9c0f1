import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { JOURNAL_FILE, readLine, type JournalLine } from './journal-line.ts'

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
export async function* readJournalFile(folder: string, file: string): AsyncGenerator<JournalEntry> {
  let at = 0
  for await (const { text, ended } of linesOf(join(folder, file))) {
    at += 1
    const line = ended ? readLine(text) : null
    if (line) yield { kind: 'line', file, line }
    else yield { kind: ended ? 'damaged' : 'torn', file, at }
  }
}

// Not node:readline: it also breaks at "\r" and hides whether the last line was ended.
async function* linesOf(path: string): AsyncGenerator<{ text: string; ended: boolean }> {
  let open = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    // Without an encoding the stream gives buffers.
    open = Buffer.concat([open, chunk as Buffer])
    let from = 0
    for (let end = open.indexOf(10); end >= 0; end = open.indexOf(10, from)) {
      yield { text: open.toString('utf8', from, end), ended: true }
      from = end + 1
    }
    open = open.subarray(from)
  }
  if (open.length > 0) yield { text: open.toString('utf8'), ended: false }
}
