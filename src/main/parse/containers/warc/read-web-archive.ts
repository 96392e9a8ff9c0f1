import type { Reading, Source } from '../../format.ts'
import type { Parsed } from '../../parse-problem.ts'
import type { Story } from '../../story/story.ts'
import { LARGEST_PART } from '../budget.ts'
import type { ByteReader } from '../byte-reader.ts'
import { decodeBody, markedUtf8 } from '../mime/decode-body.ts'
import { concluded } from '../read-parts.ts'
import { httpResponse } from './http-response.ts'
import { kinds, pageKind, type LeftOutKind } from './page-kind.ts'
import { createTally } from './tally.ts'
import { nextRecord, type WebRecord } from './web-record.ts'

/** A file of a site as it was served. */
type Served = {
  readonly type: string
  readonly charset: string
  readonly body: () => Parsed<Uint8Array>
}

/**
 * Reads the pages of a web archive (WARC, ISO 28500; ARC): each answer of a server that holds text, by its own format.
 * All else is counted by its kind. Of several records of one page with the same content the first is read.
 */
export async function readWebArchive(source: Source, reader: ByteReader): Promise<Parsed<Reading>> {
  if (source.tooDeep) return { ok: false, error: source.tooDeep }
  const stories: Story[] = []
  const tally = createTally()
  const seen = new Set<string>()
  const leave = (kind: LeftOutKind, url: string): void => tally.add(kind, { name: url, ...kinds[kind] })
  const onDamage = (): void =>
    tally.add('damaged records', {
      name: 'A damaged record',
      code: 'broken',
      message: 'It could not be read.'
    })

  for (let record = nextRecord(reader, onDamage); record; record = nextRecord(reader, onDamage)) {
    const paid = source.budget.charge({})
    if (!paid.ok) break
    const { url, length } = record
    if (length > LARGEST_PART) {
      reader.skip(length)
      tally.add('large files', { name: url, code: 'too-large', message: TOO_LARGE })
      continue
    }
    if (record.type === 'revisit') leave('pages seen again', url)
    if (!holdsFile(record)) {
      reader.skip(length)
      continue
    }
    const block = reader.take(length)
    if (block.length < length) {
      onDamage()
      break
    }
    const served = servedBy(record, block, source)
    const kind = served ? pageKind(served.type, url) : { kind: 'error pages and redirects' as const }
    if (!served || 'kind' in kind) {
      leave('kind' in kind ? kind.kind : 'other files', url)
      continue
    }
    const key = `${url} ${record.digest}`
    if (record.digest !== '' && seen.has(key)) {
      leave('pages seen again', url)
      continue
    }
    seen.add(key)
    const counted = source.budget.charge({ parts: 1 })
    const reading = counted.ok ? await readPage(source, served, url, kind.extension) : counted
    if (!counted.ok) break
    if (!reading.ok) tally.add(reading.error.code, { name: url, ...reading.error })
    else {
      for (const story of reading.value.stories) stories.push(story)
      for (const part of reading.value.leftOut)
        tally.add(part.code, { ...part, name: `${url}, ${part.name}` })
    }
  }
  const over = source.budget.charge({})
  const end = over.ok ? reader.problem() : over.error
  return concluded(stories, [...tally.leftOut(), ...(end ? [{ name: 'The rest', ...end }] : [])])
}

const TOO_LARGE = `Files of more than ${LARGEST_PART / 1024 / 1024} MB are not read.`

// "conversion" is the plain text of a page, as in Common Crawl's WET files, which hold nothing else.
const holdsFile = ({ type, url }: WebRecord): boolean =>
  /^https?:/i.test(url) && (type === 'response' || type === 'resource' || type === 'conversion')

/** Null where the server had nothing to give. */
function servedBy({ type, contentType }: WebRecord, block: Uint8Array, source: Source): Served | null {
  if (type !== 'response') return { type: contentType, charset: '', body: () => ({ ok: true, value: block }) }
  const response = httpResponse(block)
  if (response?.status !== 200) return null
  return { ...response, body: () => response.body(source.budget) }
}

async function readPage(
  source: Source,
  served: Served,
  url: string,
  extension: string
): Promise<Parsed<Reading>> {
  const bytes = served.body()
  if (!bytes.ok) return bytes
  const name = pageName(url, extension)
  if (!/^(?:html|txt|md)$/.test(extension) || served.charset === '')
    return source.readInside(bytes.value, name, { url })
  const text = decodeBody(bytes.value, served.charset, extension === 'html')
  return text.ok ? source.readInside(markedUtf8(text.value), name, { url }) : text
}

/** The last part of the address, with an extension that fits. */
function pageName(url: string, extension: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#][^]*$/, '')
  const last = path.split('/').findLast((part) => part !== '') ?? 'index'
  return last.toLowerCase().endsWith(`.${extension}`) ? last : `${last.replace(/^\.+/, '')}.${extension}`
}
