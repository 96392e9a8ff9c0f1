import { When } from '#shared/article/when.ts'
import type { Facts } from '../story/story.ts'

/**
 * What the program wrote about the file. The author is left out on purpose: it is whoever the program is registered to,
 * and an unsigned story stays unsigned.
 */
export type OfficeProperties = {
  readonly title: string | null
  /** ISO 8601, or what else the file has there. */
  readonly created: string | null
}

// Names that programs and templates give: they say nothing about the story.
const MADE_TITLE =
  /^(?:microsoft word\b.*|document ?\d*|dokument ?\d*|untitled.*|unbenannt.*|sans titre.*|title|titel|titre|normal|template|vorlage|modèle|blank|default|.*\.(?:docx?|dotx?|docm|rtf|odt|txt|html?))$/i

export function titleProperty({ title }: OfficeProperties): string | null {
  const line = title?.replace(/\s+/g, ' ').trim() ?? ''
  return line.length < 4 || line.length > 300 || !/\p{L}/u.test(line) || MADE_TITLE.test(line) ? null : line
}

/** Facts that stand in where the text names none; never surer than a hint. */
export function propertyFacts(properties: OfficeProperties): Partial<Facts> {
  const title = titleProperty(properties)
  const created = When.safeParse(properties.created?.trim())
  return {
    ...(title !== null && { headline: { value: title, how: 'file property: title', sure: 0.4 } }),
    ...(created.success && {
      published: { value: created.data, how: 'file property: created', sure: 0.3 }
    })
  }
}
