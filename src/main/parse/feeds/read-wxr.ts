import type { LeftOut, Reading } from '../format.ts'
import { bylineStated, dateStated, firstOf, stated } from '../news-xml/stated.ts'
import { mergeFacts, noFacts, type Facts } from '../story/story.ts'
import { childAt, descendantsNamed, lineOf, type XmlElement } from '../xml/xml-node.ts'
import { feedStory } from './feed-story.ts'
import { lineNamed, named, textNamed } from './named.ts'
import { rssFacts } from './read-rss.ts'
import { wordpressHtml } from './wordpress-html.ts'

const NO_ARTICLES =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.+|acf-.+)$/
const STATES: Readonly<Record<string, string>> = {
  ...{ draft: 'a draft', 'auto-draft': 'a draft', pending: 'waiting for review', private: 'private' },
  ...{ trash: 'in the trash', inherit: 'a part of another post', future: 'not published yet' }
}

/** The published posts and pages of a WordPress export (WXR 1.x, RSS with WordPress's own fields). */
export function readWxr(root: XmlElement): Reading {
  const channel = childAt(root, 'channel') ?? root
  const authors = authorNames(channel)
  const leftOut: LeftOut[] = []
  const stories = descendantsNamed(channel, 'item').flatMap((item) => {
    const reason = notPublished(item)
    const body = textNamed(item, 'content:encoded')
    const title = lineNamed(item, 'title')
    const why = reason ?? (body === null && title === null ? 'empty' : null)
    if (why !== null) {
      leftOut.push({
        name: title ?? lineNamed(item, 'link') ?? 'item',
        code: 'not-an-article',
        message: `In WordPress it is ${why}.`
      })
      return []
    }
    const { facts, keywords } = wxrFacts(item, channel, authors)
    const html = body === null ? null : wordpressHtml(body)
    return [
      feedStory({ facts, keywords, body: html, summary: textNamed(item, 'excerpt:encoded'), captions: [] })
    ]
  })
  return { stories, leftOut }
}

function notPublished(item: XmlElement): string | null {
  const type = lineNamed(item, 'wp:post_type') ?? 'post'
  if (NO_ARTICLES.test(type)) return `no article but “${type}”`
  return STATES[lineNamed(item, 'wp:status') ?? 'publish'] ?? null
}

function wxrFacts(
  item: XmlElement,
  channel: XmlElement,
  authors: ReadonlyMap<string, string>
): { readonly facts: Facts; readonly keywords: readonly string[] } {
  const gmt = lineNamed(item, 'wp:post_date_gmt')
  const terms = (domain: string): readonly string[] =>
    named(item, 'category')
      .filter(({ attributes }) => (attributes.domain ?? 'category') === domain)
      .flatMap((term) => lineOf(term) ?? [])
  const sections = terms('category').filter((name) => !/^(?:uncategorized|allgemein|non classé)$/i.test(name))
  const creator = lineNamed(item, 'dc:creator')
  const byline = creator === null ? {} : bylineStated([authors.get(creator) ?? creator], 'WordPress author')
  const facts = mergeFacts(
    {
      ...noFacts,
      published: firstOf(
        dateStated(
          gmt === null || gmt.startsWith('0000') ? null : `${gmt.replace(' ', 'T')}Z`,
          'WordPress post_date_gmt'
        ),
        dateStated(lineNamed(item, 'pubDate'), 'RSS pubDate'),
        dateStated(lineNamed(item, 'wp:post_date'), 'WordPress post_date', 0.9)
      ),
      section: stated(sections[0] ?? null, 'WordPress category', 0.9),
      slug: stated(lineNamed(item, 'wp:post_name'), 'WordPress post_name'),
      ...byline
    },
    { ...rssFacts(item, channel), bylines: null, agency: null }
  )
  return { facts, keywords: [...new Set([...sections, ...terms('post_tag')])] }
}

/** Display names by login; a display name that is only the login gives way to the full name. */
function authorNames(channel: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    named(channel, 'wp:author').flatMap((author) => {
      const login = lineNamed(author, 'wp:author_login')
      const shown = lineNamed(author, 'wp:author_display_name')
      const full = [lineNamed(author, 'wp:author_first_name'), lineNamed(author, 'wp:author_last_name')]
      const name =
        (shown === null || shown === login) && full.every((part) => part !== null) ? full.join(' ') : shown
      return login !== null && name !== null ? [[login, name] as const] : []
    })
  )
}
