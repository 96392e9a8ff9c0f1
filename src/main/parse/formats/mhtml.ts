import { fail, ok } from '#shared/result.ts'
import { savedPage } from '../containers/mhtml/saved-page.ts'
import { partBytes } from '../containers/mime/part-bytes.ts'
import { readMime } from '../containers/mime/read-mime.ts'
import { readFrom } from '../containers/read-parts.ts'
import type { Format } from '../format.ts'

const HEADER = /^(?:\xef\xbb\xbf)?\s{0,20}[A-Za-z][A-Za-z0-9-]{1,60}:/
const BY_BROWSER = /^(?:From:[ \t]*<Saved by |Snapshot-Content-Location:|X-MAF:)/im

/** A web page as browsers save it in one file: .mht, .mhtml. */
export const mhtml: Format = {
  name: 'mhtml',
  sniff: ({ extension, start }) =>
    HEADER.test(start) && (/^mht(?:ml)?$/.test(extension) || BY_BROWSER.test(start)),
  parse: async (source) => {
    const saved = savedPage(readMime(source.bytes))
    if (!saved)
      return fail('no-text', 'There is no page in it. Save it again from the browser once it shows.')
    const bytes = partBytes(saved.page)
    if (!bytes.ok) return bytes
    const reading = await source.readInside(
      bytes.value,
      'page.html',
      saved.url === '' ? {} : { url: saved.url }
    )
    if (!reading.ok) return reading
    return ok(readFrom(reading.value, 'mhtml', source))
  }
}
