import type { Reading } from '../format.ts'
import { bylineStated, dateStated, firstOf, languageStated, stated } from '../news-xml/stated.ts'
import { textOf } from '../record/read-values.ts'
import { mergeFacts, noFacts, type Facts, type Story } from '../story/story.ts'
import {
  attributeOf,
  childAt,
  childElements,
  childrenNamed,
  lineOf,
  rawTextOf,
  type XmlElement
} from '../xml/xml-node.ts'
import { xmlToHtml } from '../xml/xml-to-html.ts'
import { emptyItem, feedStory } from './feed-story.ts'
import { linkIn, mediaCaptions, named, textNamed } from './named.ts'
import { wennBody } from './wenn.ts'

/** The entries of an Atom feed (RFC 4287), also of Atom 0.3 and of a file that is one entry. */
export function readAtom(root: XmlElement): Reading {
  const entries = root.local === 'entry' ? [root] : childrenNamed(root, 'entry')
  const prefix = root.name.slice(0, root.name.length - root.local.length)
  const own = (element: XmlElement, local: string): readonly XmlElement[] => named(element, prefix + local)
  const read = entries.map((entry): Story | null => {
    const first = (local: string): XmlElement | null => own(entry, local)[0] ?? null
    const group = named(entry, 'media:group')[0]
    const title = markupOf(first('title')) ?? (group ? textNamed(group, 'media:title') : null)
    const body = wennBody(entry) ?? markupOf(first('content'))
    const summary = markupOf(first('summary')) ?? (group ? textNamed(group, 'media:description') : null)
    if (title === null && body === null && summary === null) return null
    return feedStory({
      facts: atomFacts(entry, root, own, title),
      keywords: own(entry, 'category').flatMap(
        (term) => attributeOf(term, 'label') ?? attributeOf(term, 'term') ?? []
      ),
      body,
      summary,
      captions: mediaCaptions(entry)
    })
  })
  return {
    stories: read.filter((story) => story !== null),
    leftOut: entries
      .filter((_, at) => read[at] === null)
      .map((entry) => emptyItem(lineOf(childAt(entry, 'id'))))
  }
}

/** A text construct (RFC 4287, 3.1) as HTML or plain text; null where it is empty or lies elsewhere. */
function markupOf(element: XmlElement | null): string | null {
  if (!element) return null
  const isXhtml = childElements(element).length > 0
  const text = isXhtml ? xmlToHtml(element.children) : rawTextOf(element)
  return text.trim() === '' ? null : text
}

type Own = (element: XmlElement, local: string) => readonly XmlElement[]

function atomFacts(entry: XmlElement, feed: XmlElement, own: Own, title: string | null): Facts {
  const line = (local: string): string | null => lineOf(own(entry, local)[0] ?? null)
  const origin = own(entry, 'source')[0] ?? feed
  const links = own(entry, 'link')
  const link = links.find((one) => (attributeOf(one, 'rel') ?? 'alternate') === 'alternate') ?? null
  const published = dateStated(line('published') ?? line('issued'), 'Atom published')
  const updated = dateStated(line('updated') ?? line('modified'), 'Atom updated')
  const facts: Facts = {
    ...noFacts,
    headline: stated(textOf(title ?? ''), 'Atom title', 0.98),
    published:
      published ?? (updated && { ...updated, how: 'Atom updated, no other date is given', sure: 0.6 }),
    updated: published && updated && updated.value !== published.value ? updated : null,
    source:
      feed === entry
        ? null
        : stated(textOf(markupOf(own(origin, 'title')[0] ?? null) ?? ''), 'Atom feed title', 0.8),
    language: languageStated(
      attributeOf(entry, 'xml:lang') ?? attributeOf(feed, 'xml:lang'),
      'Atom xml:lang'
    ),
    url: stated(linkIn(attributeOf(link, 'href')), 'Atom link'),
    rights: stated(firstOf(line('rights'), lineOf(own(feed, 'rights')[0] ?? null)), 'Atom rights', 0.85)
  }
  const authors = [entry, origin, feed].map((holder) =>
    own(holder, 'author').flatMap((author) => lineOf(childAt(author, 'name')) ?? [])
  )
  return mergeFacts(facts, {
    ...noFacts,
    ...bylineStated(authors.find((names) => names.length > 0) ?? [], 'Atom author')
  })
}
