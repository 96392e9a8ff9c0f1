import { childElements, lineOf, rawTextOf, type XmlElement } from '../xml/xml-node.ts'

/** Children by their name as written, prefix and all: in feeds "title" and "media:title" are two things. */
export const named = (element: XmlElement, name: string): readonly XmlElement[] =>
  childElements(element).filter((child) => child.name === name)

/** The words of the first child of one of these names that has any. */
export function lineNamed(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const child of named(element, name)) {
      const line = lineOf(child)
      if (line !== null) return line
    }
  return null
}

/** The text as written of the first child of one of these names that has any. */
export function textNamed(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const child of named(element, name)) {
      const text = rawTextOf(child)
      if (text.trim() !== '') return text
    }
  return null
}

export const linkIn = (text: string | null): string | null =>
  /^https?:\/\/\S+$/i.exec(text ?? '')?.[0] ?? null

/** Media RSS: the words that belong to an item's pictures. */
export function mediaCaptions(
  item: XmlElement
): readonly { text: string; credit: string | null; date: null; after: number }[] {
  const media = [
    ...named(item, 'media:content'),
    ...named(item, 'media:group').flatMap((group) => named(group, 'media:content'))
  ]
  return media.flatMap((content) => {
    const text = lineNamed(content, 'media:description', 'media:text')
    return text === null ? [] : [{ text, credit: lineNamed(content, 'media:credit'), date: null, after: -1 }]
  })
}
