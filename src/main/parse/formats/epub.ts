import { fail, ok } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { epubStories } from '../office/epub/epub-stories.ts'
import { openEpub } from '../office/epub/open-epub.ts'
import { holdsPart, isZip, packageType } from '../office/package-kind.ts'

/** EPUB 2 and 3: issues of newspapers and magazines, and books; each article or chapter is a story. */
export const epub: Format = {
  name: 'epub',
  sniff: ({ bytes, extension, start }) =>
    packageType(start)?.startsWith('application/epub+zip') ??
    (isZip(bytes) && (extension === 'epub' || holdsPart(bytes, 'META-INF/container.xml'))),
  parse: async ({ bytes }) => {
    const opened = await openEpub(bytes)
    if (!opened.ok) return opened
    const reading = await epubStories(opened.value)
    if (reading.stories.length > 0) return ok(reading)
    const [damaged] = reading.leftOut
    if (damaged) return fail(damaged.code, damaged.message)
    return fail('no-text', 'The EPUB holds no text of an article; its pages may be pictures.')
  }
}
