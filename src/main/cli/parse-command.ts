import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf } from '#shared/result.ts'
import { pagePartsAmong } from '../import/skip-reason.ts'
import { outcomeOf } from '../parse/parse-problem.ts'
import { parseOriginal } from '../parse/parse-original.ts'
import { articleLine, problemLine } from './article-line.ts'
import { openLines, type Lines } from './line-writer.ts'
import { parseTextLines } from './parse-text-lines.ts'

const parseUsage = `Usage: cuttings parse [--no-quotes] FILE|FOLDER|- …
       cuttings parse --text-jsonl FILE|-

Prints one JSON line per article: headline, byline, dates, text, blocks, quotes with their speakers.
A folder is read with all folders in it; "-" reads one article from standard input.

  --text-jsonl FILE  finds quotes in the "text" of each JSON line of FILE and prints {id, quotes}
  --no-quotes        leaves the quotes out, which is faster
  --help             shows this

Exit code: 0 everything was read, 1 a file failed (its line says why), 2 wrong usage.
`

const options = {
  'text-jsonl': { type: 'string' },
  'no-quotes': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const

type Streams = {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

/** The `parse` command; plain Node, nothing of Electron. Resolves to the exit code. */
export async function runParse(argv: readonly string[], io: Streams = process): Promise<number> {
  let args
  try {
    args = parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (thrown) {
    io.stderr.write(`${messageOf(thrown)}\n\n${parseUsage}`)
    return 2
  }
  const textLines = args.values['text-jsonl']
  if (args.values.help) {
    io.stdout.write(parseUsage)
    return 0
  }
  if ((textLines === undefined) === (args.positionals.length === 0)) {
    const wrong =
      textLines === undefined ? 'Name at least one file or folder.' : 'Give --text-jsonl or files, not both.'
    io.stderr.write(`${wrong}\n\n${parseUsage}`)
    return 2
  }
  const lines = openLines(io.stdout)
  if (textLines !== undefined) return parseTextLines(textLines, io.stdin, lines, io.stderr)
  let failed = false
  for (const path of args.positionals)
    for await (const file of filesUnder(path)) {
      if (lines.closed()) return 1
      const result = await parseFile(
        file,
        { stdin: io.stdin, quotes: !args.values['no-quotes'], named: file.path === path },
        lines
      )
      failed ||= !result
    }
  await lines.end()
  return failed ? 1 : 0
}

type FoundFile = { readonly path: string; readonly problem: string | null }

/** Files in the order of their names, so that two runs print the same; links inside a folder are not followed. */
async function* filesUnder(path: string): AsyncGenerator<FoundFile> {
  try {
    const stats = path === '-' ? null : await stat(path)
    if (stats?.isDirectory() === true) yield* filesIn(path)
    // A pipe or a device would be waited for without end.
    else yield { path, problem: stats === null || stats.isFile() ? null : 'it is no ordinary file' }
  } catch (thrown) {
    yield { path, problem: messageOf(thrown) }
  }
}

async function* filesIn(folder: string): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const pageParts = pagePartsAmong(entries.map((entry) => entry.name))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    // ".git" and its like hold no articles, "Page_files" beside "Page.html" holds the page's pictures and frames.
    const passed = entry.name.startsWith('.') || pageParts.has(entry.name)
    if (entry.isDirectory()) {
      if (!passed) yield* filesUnder(path)
    } else if (entry.isFile()) yield { path, problem: null }
  }
}

type Reading = { readonly stdin: NodeJS.ReadableStream; readonly quotes: boolean; readonly named: boolean }

/** Prints the file's lines; false where it failed, or gave no article though it was asked for by name. */
async function parseFile(
  { path, problem }: FoundFile,
  { stdin, quotes, named }: Reading,
  lines: Lines
): Promise<boolean> {
  if (problem !== null) {
    await lines.write(
      problemLine(path, {
        code: 'unreadable',
        message: `The file cannot be opened (${problem}). Check its name and rights.`
      })
    )
    return false
  }
  let bytes
  try {
    bytes = path === '-' ? await allOf(stdin) : await readFile(path)
  } catch (thrown) {
    return parseFile({ path, problem: messageOf(thrown) }, { stdin, quotes, named }, lines)
  }
  const parsed = await parseOriginal(bytes, path === '-' ? 'standard input' : basename(path), { quotes })
  if (!parsed.ok) {
    await lines.write(problemLine(path, parsed.error))
    return !named && outcomeOf(parsed.error.code) === 'skipped'
  }
  for (const { name, code, message } of parsed.value.leftOut)
    await lines.write(problemLine(`${path}!/${name}`, { code, message }))
  for (const draft of parsed.value.drafts) await lines.write(articleLine(path, draft))
  return true
}

async function allOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = []
  // A stream without an encoding gives bytes.
  for await (const part of stream as AsyncIterable<Uint8Array>) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}
