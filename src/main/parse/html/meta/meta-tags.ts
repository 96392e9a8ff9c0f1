import { attribute, findTags, type HtmlElement } from '../tree/html-node.ts'
import { tidy } from '../tree/text-blocks.ts'

/** `<meta>` values by lower-case name, property or itemprop; a name used twice keeps all its values in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

export function metaTagsOf(root: HtmlElement): MetaTags {
  const tags = new Map<string, string[]>()
  for (const meta of findTags(root, 'meta')) {
    const content = tidy(attribute(meta, 'content') || attribute(meta, 'value'))
    if (content === '') continue
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (const name of attribute(meta, key).toLowerCase().split(/\s+/).filter(Boolean)) {
        const values = tags.get(name)
        if (values) values.push(content)
        else tags.set(name, [content])
      }
    }
  }
  return tags
}

/** The first value of the first name that has one, with the name it was found under. */
export function firstMeta(
  tags: MetaTags,
  ...names: readonly string[]
): { name: string; value: string } | null {
  for (const name of names) {
    const value = tags.get(name)?.[0]
    if (value) return { name, value }
  }
  return null
}
