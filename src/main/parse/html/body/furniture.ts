import { attribute, nameOf, type HtmlElement } from '../tree/html-node.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const furnitureTags = set('nav menu footer aside')
const furnitureRoles = set(
  'menu menubar navigation complementary dialog alertdialog search banner contentinfo tablist toolbar tooltip'
)

/** As Readability's unlikelyCandidates (Mozilla, Apache-2.0), with the words trafilatura's discard rules add. */
const unlikely =
  /-ad-|ai2html|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/
const perhaps = /and|article|body|column|content|main|mathjax|shadow/

/** Whether an element names itself furniture: navigation, comments, adverts, teasers. */
export function isFurniture(element: HtmlElement): boolean {
  if (furnitureTags.has(element.tag)) return true
  if (furnitureRoles.has(attribute(element, 'role').toLowerCase())) return true
  if (element.tag === 'body' || element.tag === 'a' || element.tag === 'html') return false
  const name = nameOf(element)
  return name.length > 1 && unlikely.test(name) && !perhaps.test(name)
}

const threads =
  /(?:^|\s)(?:comments?|comments?-?_?(?:list|area|section|content|body|text|thread|container|wrapper|wrap)|commentlist|user-?comments?|disqus_thread|reader-?comments?|wp-block-comments?)(?:\s|$)/

/** Readers' comments by the names that publishing systems give them, or by schema.org's. */
export const isCommentThread = (element: HtmlElement): boolean =>
  element.tag !== 'body' &&
  element.attributes.size > 0 &&
  (threads.test(nameOf(element)) ||
    /\/(?:User)?Comments?$/.test(attribute(element, 'itemtype')) ||
    attribute(element, 'itemprop') === 'comment')
