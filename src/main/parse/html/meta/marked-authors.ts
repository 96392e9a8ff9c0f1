import {
  ancestorsOf,
  attribute,
  findAll,
  isHidden,
  nameOf,
  purposeOf,
  type HtmlElement
} from '../tree/html-node.ts'
import { separatedText } from '../tree/spaced-text.ts'
import { surroundingsOf } from './surroundings-of.ts'
import { plain, type PageStatements } from './page-statements.ts'

/** Texts of the elements that pass a test, in groups that stand together; the nearest to the headline first. */
export type Marked = (test: (element: HtmlElement) => boolean) => readonly (readonly string[])[]

/** Only a few groups near the headline: others belong to teasers and comments. */
export function markedBy(page: PageStatements, title: HtmlElement | null): Marked {
  const { all, around, far } = surroundingsOf(page.root, title)
  return (test) => {
    const hits = all.filter(test)
    const usable = hits.slice(0, 60).filter((element) => !isApart(element, around))
    const inner = usable.filter(
      (element) => !usable.some((other) => other !== element && other.parent === element)
    )
    const near = inner.toSorted((a, b) => far(a) - far(b)).slice(0, 3)
    return near.map((first) =>
      [...new Set(inner.filter((element) => element === first || isBeside(element, first)).map(textOf))]
        .filter((text) => text.length > 1 && text.length < 250)
        .slice(0, 8)
    )
  }
}

/** Authors of one story stand in one parent or grandparent, made by one template. */
const isBeside = (element: HtmlElement, nearest: HtmlElement): boolean =>
  element.tag === nearest.tag &&
  (element.parent === nearest.parent ||
    (element.parent?.parent === nearest.parent?.parent &&
      nameOf(element) === nameOf(nearest) &&
      element.parent?.parent?.tag !== 'body'))

function textOf(element: HtmlElement): string {
  if (element.tag === 'meta') return plain(attribute(element, 'content'))
  const name = findAll(element, (inner) => /\bname\b/.test(attribute(inner, 'itemprop')))[0]
  return (name && (attribute(name, 'content') || separatedText(name, '\n'))) || separatedText(element, '\n')
}

export const isAuthorLink = (element: HtmlElement): boolean => /\bauthor\b/.test(attribute(element, 'rel'))
/** Microdata and RDFa: `itemprop="author"`, `property="schema:author"`, `property="dc:creator"`. */
export const isAuthorProperty = (element: HtmlElement): boolean =>
  /\b(?:author|creator)\b/.test(attribute(element, 'itemprop')) ||
  (element.tag !== 'meta' && /\b(?:author|creator)$/.test(attribute(element, 'property')))

const byline =
  /(?:^|[\s_-])by-?line|author-?_?name|name-?author|\bauthors?-list|article-?_*author|post-?author|contributor-?name|reporter-?name/
/** A class, id, test id or an element's own name (`<byline>`) says that it holds the byline. */
export const isByline = (element: HtmlElement): boolean =>
  /^(?:[a-z]+-)?byline$/.test(element.tag) || (element.attributes.size > 0 && byline.test(purposeOf(element)))

export const isAuthor = (element: HtmlElement): boolean =>
  element.attributes.size > 0 &&
  (/(?:^|[\s_-])(?:authors?|writer|reporter|posted-?by|written-?by|vcard)(?:$|[\s_-])/.test(
    nameOf(element)
  ) ||
    /\/(?:staff|editors?|reporters?|profiles?|by|team|producers?)\/[^/?#]+\/?$/.test(
      attribute(element, 'href')
    ) ||
    isAuthorAddress(element))

/** A link to an author's own page, so that what it says is a name even when it is one word. */
export const isAuthorAddress = (element: HtmlElement): boolean =>
  /\/(?:authors?|writers?|contributors?|journalists?|autor(?:en|es)?|auteurs?|autori)\/[^/?#]+\/?$/.test(
    attribute(element, 'href').trim()
  )

const apart = /comment|related|recommend|popular|trending|latest|bio\b|about-/
const footer = /(?:^|[\s_-])footer/
function isApart(element: HtmlElement, around: ReadonlySet<HtmlElement>): boolean {
  if (isHidden(element)) return true
  for (const above of [element, ...ancestorsOf(element)]) {
    if (around.has(above) || above.tag === 'body') continue
    if (apart.test(nameOf(above))) return true
    // The foot of the story's own article is where many templates sign it; the foot of the page is not.
    if ((above.tag === 'footer' || footer.test(nameOf(above))) && !isInStory(above, around)) return true
  }
  return false
}

const isInStory = (element: HtmlElement, around: ReadonlySet<HtmlElement>): boolean => {
  for (const above of ancestorsOf(element))
    if (above.tag === 'article' || /(?:^|\s)(?:hentry|post|h-entry)(?:\s|$)/.test(nameOf(above)))
      return around.has(above)
  return false
}
