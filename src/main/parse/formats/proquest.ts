import { fail, ok } from '#shared/result.ts'
import { asciiOf } from '../databases/ascii-of.ts'
import { proquestStories, proquestText } from '../databases/proquest/proquest-stories.ts'
import { risStories } from '../databases/proquest/read-ris.ts'
import type { Format } from '../format.ts'
import { htmlPieces } from '../fragment/html-pieces.ts'

const NUMBER = /ProQuest document ID\s{0,3}(?:<[^<>]{0,40}>\s{0,3}){0,3}:/i
const LABELS = /(?:Publication title|Full text|Publication date)\s{0,3}(?:<[^<>]{0,40}>\s{0,3}){0,3}:/i
const RIS = /^(?:\xef\xbb\xbf)?[ \t]*TY {1,2}- [A-Z]{3,8}[ \t]*$/m
const IS_HTML = /<(?:html|body|div|p)[\s>]/i

/** Exports of ProQuest as text and HTML, and RIS records of it and of others. No export of theirs could be had as a sample. */
export const proquest: Format = {
  name: 'proquest',
  sniff: (source) => {
    if (RIS.test(source.start) && /^[ \t]*ER {1,2}-/m.test(asciiOf(source))) return true
    const text = asciiOf(source)
    return NUMBER.test(text) && LABELS.test(text)
  },
  parse: (source) => {
    const isRis = RIS.test(source.start)
    const isHtml = !isRis && IS_HTML.test(source.start)
    const decoded = source.decode({ markup: isHtml })
    if (!decoded.ok) return decoded
    const { text } = decoded.value
    const reading = isRis
      ? risStories(text)
      : isHtml
        ? proquestStories(htmlPieces(text).pieces)
        : proquestText(text)
    if (reading && reading.stories.length > 0) return ok(reading)
    return fail('not-an-article', 'The ProQuest file holds no article. Export it with the full text.')
  }
}
