import { fail, ok } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { elementsOf } from '../reuters-sgml/elements.ts'
import { readReuters } from '../reuters-sgml/read-reuters.ts'

const STARTS = /^\s*(?:<!DOCTYPE lewis\b[^>]*>\s*)?<REUTERS[\s>]/i

/** Reuters-21578 and what is marked up as it is: many REUTERS elements in a file of SGML (lewis.dtd). */
export const reutersSgml: Format = {
  name: 'reuters-sgml',
  sniff: ({ start }) => STARTS.test(start),
  parse: (source) => {
    const decoded = source.decode()
    if (!decoded.ok) return decoded
    const elements = elementsOf(decoded.value.text, 'REUTERS')
    const read = elements.map(({ inner, start }) => ({ start, story: readReuters(inner) }))
    const stories = read.flatMap(({ story }) => story ?? [])
    if (stories.length === 0)
      return fail(
        'broken',
        'The SGML breaks off before the end of its first story, or none of its stories has a text. Take the file from its source again.'
      )
    return ok({
      stories,
      leftOut: read.flatMap(({ start, story }) =>
        story
          ? []
          : {
              name: /NEWID="([^"]{1,40})"/.exec(start)?.[1] ?? 'story',
              code: 'no-text' as const,
              message: 'It holds no text.'
            }
      )
    })
  }
}
