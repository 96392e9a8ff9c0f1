import { gzip } from 'pako'

// Containers made by hand for tests: what a program would write, and what it should not.

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const STORY =
  'The harbour council approved the winter ferry plan on Tuesday after a four-hour meeting in the old customs house.'
export const plainStory = (title: string): string =>
  `${title}\nBy Mara Lindqvist\n\n${STORY}\n\nThe vote was 7 to 4, according to the minutes.\n`
export const pageOf = (title: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1><p>${STORY}</p><p>The vote was 7 to 4, according to the minutes that were seen by this paper.</p></article></body></html>`

/** One file of a tar; `type` and `size` may lie. */
export type TarFile = {
  readonly path: string
  readonly content: string
  readonly type?: string
  readonly size?: number
}

export function tarOf(files: readonly TarFile[]): Uint8Array {
  const blocks = files.flatMap(({ path, content, type = '0', size }) => {
    const data = bytesOf(content)
    const padded = new Uint8Array(Math.ceil(data.length / 512) * 512)
    padded.set(data)
    return [tarHeader(path, size ?? data.length, type), padded]
  })
  return concatenated([...blocks, new Uint8Array(1024)])
}

function tarHeader(path: string, size: number, type: string): Uint8Array {
  const block = new Uint8Array(512)
  const put = (text: string, at: number): void => block.set(bytesOf(text), at)
  put(path, 0)
  put('0000644\0', 100)
  put(`${size.toString(8).padStart(11, '0')}\0`, 124)
  put(' '.repeat(8), 148)
  put(type, 156)
  put('ustar\x0000', 257)
  put(
    `${block
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148
  )
  return block
}

/** A record of extended headers for the next file (pax). */
export function paxOf(key: string, value: string): TarFile {
  const rest = ` ${key}=${value}\n`
  const length = bytesOf(rest).length
  const digits = String(length + String(length).length).length
  return { path: 'pax', type: 'x', content: `${length + digits}${rest}` }
}

export const httpOf = (headers: string, body: string | Uint8Array): Uint8Array =>
  concatenated([bytesOf(`HTTP/1.1 ${headers}\r\n\r\n`), typeof body === 'string' ? bytesOf(body) : body])

export function warcRecord(type: string, url: string, block: Uint8Array, more = ''): Uint8Array {
  const contentType =
    type === 'resource' || type === 'conversion' ? 'text/plain' : 'application/http; msgtype=response'
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${contentType}\r\n${more}Content-Length: ${block.length}\r\n\r\n`
  return concatenated([bytesOf(head), block, bytesOf('\r\n\r\n')])
}

/** Each part a gzip member of its own, as crawlers write them. */
export const gzippedEach = (parts: readonly Uint8Array[]): Uint8Array =>
  concatenated(parts.map((part) => gzip(part)))

export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
