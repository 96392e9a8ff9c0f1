import type { Reading } from '../format.ts'
import { bylineStated, dateStated, firstOf, languageStated, stated } from '../news-xml/stated.ts'
import { textOf } from '../record/read-values.ts'
import { mergeFacts, noFacts, type Facts } from '../story/story.ts'
import { childAt, descendantsNamed, lineOf, type XmlElement } from '../xml/xml-node.ts'
import { emptyItem, feedStory } from './feed-story.ts'
import { lineNamed, linkIn, mediaCaptions, named, textNamed } from './named.ts'

/** The items of RSS 0.9x, 1.0 (RDF) and 2.0 with content:, dc:, media: and itunes: beside them. */
export function readRss(root: XmlElement): Reading {
  const channel = childAt(root, 'channel') ?? root
  const items = descendantsNamed(root, 'item')
  const empty = items.filter((item) => textNamed(item, 'title', 'description', 'content:encoded') === null)
  const stories = items
    .filter((item) => !empty.includes(item))
    .map((item) => {
      const summary = textNamed(item, 'description', 'itunes:summary')
      const body = textNamed(item, 'content:encoded', 'xhtml:body')
      return feedStory({
        facts: rssFacts(item, channel),
        keywords: rssKeywords(item),
        body,
        summary,
        captions: mediaCaptions(item)
      })
    })
  return { stories, leftOut: empty.map((item) => emptyItem(lineNamed(item, 'link', 'guid'))) }
}

/** The fields of an item; what it leaves open the channel says of all. */
export function rssFacts(item: XmlElement, channel: XmlElement): Facts {
  const guid = named(item, 'guid').find(({ attributes }) => attributes.isPermaLink !== 'false') ?? null
  const facts: Facts = {
    ...noFacts,
    headline: stated(textOf(textNamed(item, 'title', 'media:title') ?? ''), 'RSS title', 0.98),
    published: firstOf(
      dateStated(lineNamed(item, 'pubDate'), 'RSS pubDate'),
      dateStated(lineNamed(item, 'dc:date', 'dcterms:issued', 'dcterms:created'), 'RSS dc:date')
    ),
    updated: dateStated(lineNamed(item, 'dcterms:modified', 'atom:updated'), 'RSS dcterms:modified'),
    source: firstOf(
      stated(notLink(lineNamed(item, 'source', 'dc:source', 'prism:publicationName')), 'RSS source', 0.9),
      stated(lineNamed(channel, 'prism:publicationName', 'title'), 'RSS channel title', 0.8)
    ),
    section: stated(lineNamed(item, 'prism:section'), 'RSS prism:section'),
    language: languageStated(
      lineNamed(item, 'dc:language') ?? lineNamed(channel, 'language', 'dc:language'),
      'RSS language'
    ),
    url: firstOf(
      stated(linkIn(lineNamed(item, 'feedburner:origLink', 'link')), 'RSS link'),
      stated(linkIn(lineOf(guid)), 'RSS guid', 0.85)
    ),
    rights: stated(
      lineNamed(item, 'dc:rights', 'copyright') ?? lineNamed(channel, 'copyright', 'dc:rights'),
      'RSS copyright',
      0.85
    )
  }
  const authors = ['dc:creator', 'author', 'itunes:author'].map((name) =>
    named(item, name).flatMap((author) => lineOf(author) ?? [])
  )
  const byline = bylineStated(authors.find((names) => names.length > 0) ?? [], 'RSS author')
  return mergeFacts(facts, { ...noFacts, ...byline })
}

const rssKeywords = (item: XmlElement): readonly string[] => [
  ...new Set(
    [...named(item, 'category'), ...named(item, 'dc:subject')].flatMap(
      (term) => lineOf(term)?.replace(/\/$/, '') ?? []
    )
  )
]

const notLink = (text: string | null): string | null => (linkIn(text) === null ? text : null)
