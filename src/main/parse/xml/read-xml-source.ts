import type { Source } from '../format.ts'
import { buildTree } from '../html/tree/build-tree.ts'
import { rawText } from '../html/tree/html-node.ts'
import type { Parsed } from '../parse-problem.ts'
import { readXml } from './read-xml.ts'
import type { XmlElement } from './xml-node.ts'

/** Reads a file as XML in the encoding it declares; names of HTML's characters that no DTD declared are resolved too. */
export function readXmlSource(source: Source): Parsed<XmlElement> {
  const decoded = source.decode({ markup: true })
  return decoded.ok ? readXml(withoutHtmlNames(withoutDoctype(decoded.value.text))) : decoded
}

/** The text without its DOCTYPE, so that markup inside entities that it declares is never taken for the document's. */
function withoutDoctype(text: string): string {
  const from = text.search(/<!DOCTYPE\b/i)
  const root = text.search(/<[A-Za-z_]/)
  if (from < 0 || (root >= 0 && root < from)) return text
  let inside = false
  for (let at = from + 2; at < text.length; at++) {
    const character = text[at]
    if (character === '"' || character === "'") {
      const end = text.indexOf(character, at + 1)
      if (end < 0) break
      at = end
    } else if (character === '[') inside = true
    else if (character === ']') inside = false
    else if (character === '>' && !inside) return text.slice(0, from) + text.slice(at + 1)
  }
  return text
}

// Sloppy feeds write "&eacute;" without declaring it. Those that stand for XML's own signs stay for the XML reader.
function withoutHtmlNames(text: string): string {
  const known = new Map<string, string>()
  return text.replace(/&[A-Za-z][A-Za-z0-9]{1,31};/g, (name) => {
    const resolved = known.get(name) ?? rawText(buildTree(name))
    known.set(name, resolved)
    return /[<>&"']/.test(resolved) ? name : resolved
  })
}
