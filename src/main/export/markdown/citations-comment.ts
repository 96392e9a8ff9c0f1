import { fail, ok, type Result } from '#shared/result.ts'
import { CitationsRecord } from '../edition/citations-record.ts'

const OPEN = '<!-- cuttings-citations'

/** The citations for programs, in a comment that no Markdown renderer shows. */
export function citationsComment(record: CitationsRecord): string {
  // Two hyphens or a ">" could end the comment early; outside strings JSON has neither.
  const json = JSON.stringify(record, null, 1).replaceAll('--', '\\u002d\\u002d').replaceAll('>', '\\u003e')
  return `${OPEN}\n${json}\n-->`
}

/** Reads the citations back from an exported Markdown file. */
export function readCitationsComment(
  markdown: string
): Result<CitationsRecord, 'no-citations' | 'bad-citations'> {
  const start = markdown.lastIndexOf(`\n${OPEN}\n`)
  const end = markdown.indexOf('\n-->', start)
  if (start < 0 || end < 0) return fail('no-citations', 'This file has no citations written by Cuttings.')
  const parsed = CitationsRecord.safeParse(parseJson(markdown.slice(start + OPEN.length + 2, end)))
  if (parsed.success) return ok(parsed.data)
  return fail(
    'bad-citations',
    'The citations at the end of this file were changed or are of a newer Cuttings.'
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
