import { isRecord } from '../record/is-record.ts'
import { listOf, textOf } from '../record/read-values.ts'

type Item = Readonly<Record<string, unknown>>

/**
 * The items of a JSON Feed that have words of their own, with what the feed says of all of them: its title as their
 * source, its language and its authors where an item names none. `author` is version 1, `authors` version 1.1.
 */
export function feedItems(feed: unknown): readonly Item[] {
  if (!isRecord(feed) || !Array.isArray(feed.items)) return []
  const everyItem = {
    source: textOf(feed.title),
    language: feed.language,
    authors: namesOf(feed)
  }
  return feed.items
    .filter(isRecord)
    .filter(hasWords)
    .map((item) => withFeed(item, everyItem))
}

const hasWords = (item: Item): boolean =>
  ['content_html', 'content_text', 'title', 'summary'].some((key) => textOf(item[key]) !== null)

function withFeed(item: Item, feed: Item): Item {
  const { content_html, content_text, title, summary, tags, date_published, date_modified } = item
  const authors = namesOf(item)
  return {
    ...{ title, summary, tags, date_published, date_modified },
    ...{ content_html, content_text },
    // The page the item points to, which for a link blog is somebody else's, comes after its own.
    url: textOf(item.url) ?? textOf(item.external_url),
    source: feed.source,
    language: item.language ?? feed.language,
    authors: authors.length > 0 ? authors : feed.authors
  }
}

const namesOf = ({ authors, author }: Item): readonly string[] =>
  listOf(Array.isArray(authors) ? authors : author)
