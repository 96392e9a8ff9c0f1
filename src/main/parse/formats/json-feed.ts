import { fail } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { feedItems } from '../json-feed/feed-items.ts'
import { looksLikeJson } from '../json/looks-like-json.ts'
import { parseJson } from '../json/parse-json.ts'
import { readJsonArticle } from '../json/read-json-article.ts'

const VERSION = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/

/** JSON Feed 1 and 1.1 (https://jsonfeed.org/version/1.1). */
export const jsonFeed: Format = {
  name: 'json-feed',
  sniff: (source) => looksLikeJson(source) && VERSION.test(source.start),
  parse: (source) => {
    const decoded = source.decode()
    if (!decoded.ok) return decoded
    const value = parseJson(decoded.value.text)
    if (!value.ok) return value
    const items = feedItems(value.value)
    if (items.length === 0)
      return fail('not-an-article', 'The feed holds no articles; none of its items has a text.')
    return found(...items.map((item) => readJsonArticle(item, 'JSON Feed')))
  }
}
