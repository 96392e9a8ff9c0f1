import { attribute, findTags, rawText, type HtmlElement } from '../tree/html-node.ts'
import { withoutEntities } from '../tree/entities.ts'

export type JsonObject = { readonly [key: string]: unknown }
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const MAX_OBJECTS = 2_000
const articleTypes =
  /^(?:(?:News|Analysis|AskPublic|Background|Opinion|Reportage|Review|Scholarly|Medical\w*|Satirical|Tech|AdvertiserContent)?(?:News)?Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|CreativeWork|Recipe|HowTo|NewsletterIssue)$/

/** Every object in the page's JSON-LD, graphs and nested values opened, in document order. */
export function jsonLdObjects(root: HtmlElement): readonly JsonObject[] {
  const objects: JsonObject[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > 12 || objects.length > MAX_OBJECTS) return
    if (Array.isArray(value)) value.forEach((item) => visit(item, depth + 1))
    else if (isObject(value)) {
      objects.push(value)
      for (const inner of Object.values(value)) if (typeof inner === 'object') visit(inner, depth + 1)
    }
  }
  for (const script of findTags(root, 'script'))
    if (
      /^application\/(?:ld\+)?json/i.test(attribute(script, 'type')) &&
      /schema\.org/i.test(rawText(script))
    )
      visit(parseTolerant(rawText(script)), 0)
  return objects
}

/** The object that describes the article itself: the first of an article type, the most specific kind first. */
export function articleObject(objects: readonly JsonObject[]): JsonObject | null {
  const typed = objects.filter((object) => typesOf(object).some((type) => articleTypes.test(type)))
  const rank = (object: JsonObject): number =>
    (typesOf(object).some((type) => /(?:Article|Posting|Report)$/.test(type)) ? 2 : 0) +
    (typeof object['headline'] === 'string' ? 1 : 0) +
    ('datePublished' in object || 'author' in object ? 1 : 0)
  return typed.reduce<JsonObject | null>((best, at) => (!best || rank(at) > rank(best) ? at : best), null)
}

export const typesOf = (object: JsonObject): readonly string[] => {
  const type = object['@type']
  return (Array.isArray(type) ? type : [type])
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''))
}

/** Published JSON-LD is often not quite JSON: raw line breaks in strings, HTML comments, trailing commas, `;` behind. */
function parseTolerant(source: string): unknown {
  const trimmed = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
    .trim()
  for (const attempt of [
    () => trimmed,
    () => trimmed.replace(/[\u0000-\u001f]+/g, ' '),
    () => withoutEntities(trimmed).replace(/[\u0000-\u001f]+/g, ' '),
    () =>
      trimmed
        .replace(/[\u0000-\u001f]+/g, ' ')
        .replace(/,\s*(?=[}\]])/g, '')
        .replace(/;\s*$/, '')
  ])
    try {
      return JSON.parse(attempt())
    } catch {
      continue
    }
  return null
}
