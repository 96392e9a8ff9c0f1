import { attribute, findTags, type HtmlElement } from '../tree/html-node.ts'
import { isObject, type JsonObject } from './json-ld.ts'
import { firstMeta, type MetaTags } from './meta-tags.ts'

export type Address = { readonly url: string; readonly how: string; readonly sure: number }
const none: Address = { url: '', how: 'none', sure: 0 }

// SingleFile writes a comment with a `url:` line at the head; browsers write the "mark of the web" there.
const saved =
  /<!--\s{0,20}(?:Page saved with SingleFile\s{1,20}url:\s{0,4}|saved from url=\(\d{4}\))(https?:\/\/[^\s<>"]{1,2000})/i
const HEAD = 4_000

/** The address a browser or SingleFile noted in the file when it saved the page, '' for none. */
export const savedAddress = (html: string): string => saved.exec(html.slice(0, HEAD))?.[1] ?? ''

/**
 * The page's address: its own statements, else the note of whoever saved it, else what the container that held it says.
 * A statement that names only the site's front page yields to one with a path.
 */
export function pageAddress(
  root: HtmlElement,
  meta: MetaTags,
  article: JsonObject | null,
  given: { readonly container: string | undefined; readonly saved: string }
): Address {
  const canonical = findTags(root, 'link').find(
    (link) => attribute(link, 'rel').toLowerCase() === 'canonical'
  )
  const main = article?.['mainEntityOfPage']
  const candidates: readonly Address[] = [
    { url: canonical ? attribute(canonical, 'href') : '', how: 'canonical link', sure: 0.95 },
    { url: firstMeta(meta, 'og:url')?.value ?? '', how: 'meta og:url', sure: 0.9 },
    { url: firstMeta(meta, 'twitter:url', 'parsely-link')?.value ?? '', how: 'meta address', sure: 0.9 },
    { url: stringOrId(main), how: 'JSON-LD mainEntityOfPage', sure: 0.85 },
    { url: stringOrId(article?.['url']), how: 'JSON-LD url', sure: 0.85 },
    { url: given.saved, how: 'address noted when the page was saved', sure: 0.95 },
    { url: given.container ?? '', how: 'address it was saved from', sure: 0.9 }
  ]
  const usable = candidates
    .map(({ url, ...rest }) => ({ url: url.trim().replace(/^\/\//, 'https://'), ...rest }))
    .filter(({ url }) => /^https?:\/\/[^\s"<>]+$/i.test(url))
  const [front] = usable
  return usable.find(({ url }) => hasPath(url)) ?? (front ? { ...front, sure: 0.6 } : none)
}

const hasPath = (url: string): boolean => /^https?:\/\/[^/]+\/[^/?#]|[?#]./i.test(url)

const stringOrId = (value: unknown): string => {
  const id: unknown = isObject(value) ? value['@id'] : value
  return typeof id === 'string' ? id : ''
}
