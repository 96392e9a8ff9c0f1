import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { messageOf } from '#shared/result.ts'
import { findQuotes } from '../parse/quotes/find-quotes.ts'
import { detectLanguage } from '../parse/story/detect-language.ts'
import type { Lines } from './line-writer.ts'
import { quoteLine } from './quote-line.ts'

const TextLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  language: z.string().optional(),
  headline: z.string().optional()
})

/**
 * `--text-jsonl`: prints `{id, quotes}` for each line `{id, text}`. The text is taken as it stands, so that offsets are
 * those of the caller. A line that is not of this form is named on standard error and the rest goes on.
 */
export async function parseTextLines(
  file: string,
  stdin: NodeJS.ReadableStream,
  lines: Lines,
  stderr: NodeJS.WritableStream
): Promise<number> {
  let number = 0
  let failed = false
  try {
    for await (const line of linesOf(file === '-' ? stdin : createReadStream(file))) {
      if (lines.closed()) return 1
      number++
      if (line.trim() === '') continue
      const read = readLine(line)
      if (read === null) {
        failed = true
        stderr.write(`${file}, line ${number}: expected a JSON object with "id" and "text"\n`)
      } else await lines.write(quotesOf(read))
    }
  } catch (thrown) {
    stderr.write(`${file} cannot be read (${messageOf(thrown)}). Check its name and rights.\n`)
    return 1
  }
  await lines.end()
  return failed ? 1 : 0
}

// Node's readline also parts lines at U+2028, which JSON allows inside a string.
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  for await (const chunk of stream) {
    const [head = '', ...rest] = decoder.decode(Buffer.from(chunk), { stream: true }).split('\n')
    parts.push(head)
    const tail = rest.pop()
    if (tail === undefined) continue
    yield parts.join('')
    yield* rest
    parts = [tail]
  }
  yield parts.join('')
}

function readLine(line: string): z.infer<typeof TextLine> | null {
  try {
    return TextLine.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

function quotesOf({
  id,
  text,
  headline,
  language = detectLanguage(text)?.code
}: z.infer<typeof TextLine>): unknown {
  const known = { ...(language !== undefined && { language }), ...(headline !== undefined && { headline }) }
  return { id, quotes: findQuotes(text, known).map(quoteLine) }
}
