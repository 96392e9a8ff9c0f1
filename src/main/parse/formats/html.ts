import { fail } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { readCopy } from '../copy/read-copy.ts'
import { extractHtml } from '../html/extract-html.ts'
import type { HtmlArticle } from '../html/html-article.ts'
import { noFacts, type Story } from '../story/story.ts'

const STARTS =
  /^(?:\xef\xbb\xbf|\s|<!--[^]{0,800}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype html|html|head|body|article|meta|title)[\s>]/i
const HOLDS = /<(?:!doctype html|html|body)[\s>]/i

/** Saved web pages. */
export const html: Format = {
  name: 'html',
  sniff: ({ extension, start }) =>
    STARTS.test(start) ||
    (/^(?:html?|xhtml|shtml|php|aspx?)$/.test(extension) && /<[a-z!]/i.test(start)) ||
    (extension === '' && HOLDS.test(start)),
  parse: (source) => {
    const decoded = source.decode({ markup: true })
    if (!decoded.ok) return decoded
    const article = extractHtml(decoded.value.text, { url: source.url })
    if (article.ok && article.value.text !== '') return found(storyOf(article.value))
    return fail(
      'no-text',
      'The page holds no text of an article; it may fill itself by a script. Save it again from the browser once it shows.'
    )
  }
}

function storyOf(article: HtmlArticle): Story {
  const { headline, dek, bylines, agency, published, updated, source, section, language, url, rights } =
    article
  const { text, blocks, keywords, captions } = article
  const stated = {
    headline,
    dek,
    bylines,
    agency: agency && { ...agency, value: agencyNamed(agency.value) ?? agency.value },
    published,
    updated,
    source,
    section,
    language,
    url,
    rights
  }
  return readCopy({
    facts: { ...noFacts, ...stated },
    keywords,
    captions,
    flags: [],
    pieces: blocks.map(({ kind, start, end, level }) => ({
      kind,
      text: text.slice(start, end),
      ...(level !== undefined && { level })
    }))
  })
}
