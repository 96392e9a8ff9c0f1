import type { HtmlElement } from '../tree/html-node.ts'
import { findTags, rawText } from '../tree/html-node.ts'
import { withoutEntities } from '../tree/entities.ts'
import { tidy } from '../tree/text-blocks.ts'
import { pageAddress, type Address } from './page-address.ts'
import { articleObject, isObject, jsonLdObjects, typesOf, type JsonObject } from './json-ld.ts'
import { firstMeta, metaTagsOf, type MetaTags } from './meta-tags.ts'

/** The page's own statements about itself, gathered once and read by each field's rules. */
export type PageStatements = {
  readonly root: HtmlElement
  readonly meta: MetaTags
  readonly objects: readonly JsonObject[]
  /** The JSON-LD object of the article, if the page has one. */
  readonly article: JsonObject | null
  readonly title: string
  readonly url: string
  readonly address: Address
  readonly siteNames: readonly string[]
}

/** `container`: the address known from outside the page, `saved`: the one noted in the file (see savedAddress). */
export function readStatements(
  root: HtmlElement,
  given: { readonly container: string | undefined; readonly saved: string }
): PageStatements {
  const meta = metaTagsOf(root)
  const objects = jsonLdObjects(root)
  const article = articleObject(objects)
  const address = pageAddress(root, meta, article, given)
  return {
    ...{ root, meta, objects, article, address, url: address.url },
    title: tidy(findTags(root, 'title').map(rawText)[0] ?? '').replaceAll('\n', ' '),
    siteNames: siteNames(meta, objects, article, address.url)
  }
}

/** A string, the `name` of an object, or those of a list. */
export function namesIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [plain(value)].filter((name) => name !== '')
  if (Array.isArray(value)) return depth < 3 ? value.flatMap((item) => namesIn(item, depth + 1)) : []
  if (isObject(value)) return namesIn(value['name'] ?? value['@value'], depth + 1)
  return []
}

export const stringIn = (object: JsonObject | null, key: string): string => namesIn(object?.[key])[0] ?? ''

/** Text of a JSON or attribute value: entities that were escaped twice and stray tags taken out. */
export const plain = (value: string): string =>
  tidy(withoutEntities(value.slice(0, 2_000).replace(/<[^<>]{0,300}>/g, ' '))).replaceAll('\n', ' ')

/** Names the publication goes by: they are cut from titles and are no authors. */
function siteNames(
  meta: MetaTags,
  objects: readonly JsonObject[],
  article: JsonObject | null,
  url: string
): readonly string[] {
  const sites = objects.filter((object) =>
    typesOf(object).some((type) => /^(?:WebSite|Organization|NewsMediaOrganization|Corporation)$/.test(type))
  )
  const names = [
    firstMeta(meta, 'og:site_name')?.value ?? '',
    ...namesIn(article?.['publisher']),
    firstMeta(
      meta,
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'publisher',
      'al:ios:app_name'
    )?.value ?? '',
    ...sites.slice(0, 4).map((site) => stringIn(site, 'name')),
    hostName(url)
  ]
  return [...new Set(names.map(plain).filter((name) => name.length > 1 && name.length < 80))]
}

/** The registrable part of the address, roughly: `news.example.co.uk` → `example`. */
function hostName(url: string): string {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''
  const parts = host.replace(/^www\d?\./, '').split('.')
  const suffix = parts.length > 2 && (parts.at(-2)?.length ?? 0) <= 3 ? 2 : 1
  return parts.slice(0, -suffix).at(-1) ?? ''
}

/** For comparing names and titles: letters and digits only, case and accents folded. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
