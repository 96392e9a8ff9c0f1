import { ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import { decodeBody, markedUtf8 } from './decode-body.ts'
import type { MimePart } from './read-mime.ts'

/** The file in a part, for its own format to read. Text whose charset is declared comes as UTF-8: nobody has to guess. */
export function partBytes(part: MimePart): Parsed<Uint8Array> {
  const charset = part.parameters.get('charset') ?? ''
  if (!part.type.startsWith('text/') || charset === '') return ok(part.body())
  const text = decodeBody(part.body(), charset, part.type === 'text/html')
  return text.ok ? ok(markedUtf8(text.value)) : text
}
