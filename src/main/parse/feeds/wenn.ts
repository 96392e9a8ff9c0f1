import type { XmlElement } from '../xml/xml-node.ts'
import { named, textNamed } from './named.ts'

/** WENN's own fields beside Atom's: the first line and the text behind it, which Atom's content only stands in for. */
export function wennBody(entry: XmlElement): string | null {
  const content = named(entry, 'wenn_cm:ContentMetadata')[0]
  if (!content) return null
  const parts = [textNamed(content, 'wenn_cm:first_line'), textNamed(content, 'wenn_cm:body')]
  const text = parts.flatMap((part) => part?.trim() ?? []).join('\n\n')
  return text === '' ? null : text
}
