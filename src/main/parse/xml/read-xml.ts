import { Parser } from 'htmlparser2'
import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../parse-problem.ts'
import type { XmlElement, XmlNode } from './xml-node.ts'

// Limits against hostile files. News XML is seldom deeper than 30 elements; readers walk by recursion.
const MAX_DEPTH = 256
const MAX_NODES = 2_000_000

type Building = Omit<XmlElement, 'children'> & { children: XmlNode[] }

/**
 * Reads XML into a light tree. Nothing outside the text is ever looked at: a DTD is passed over, entities are the five
 * of XML, numbers and those of HTML (which news XML uses undeclared); entities that a DTD declares stay as written,
 * so neither "billion laughs" nor an external file has a way in. Tags that do not match are an error, as XML 1.0
 * (2.1, well-formedness) wants; text after the root is passed over.
 */
export function readXml(text: string): Parsed<XmlElement> {
  const root: Building = { kind: 'element', name: '', local: '', attributes: {}, children: [] }
  const stack: Building[] = [root]
  let nodes = 0
  let problem: string | null = null
  const stop = (why: string): void => {
    problem ??= why
    parser.pause()
  }
  // The parser calls the end of "<a/>" implied too; it tells of it at the place where it told of the beginning.
  let openedAt = -1
  const closesItself = (): boolean => openedAt === parser.endIndex && text.endsWith('/>', parser.endIndex + 1)
  const append = (node: XmlNode): void => {
    if (++nodes > MAX_NODES) return stop('it has more elements than can be read')
    stack.at(-1)?.children.push(node)
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Building = { kind: 'element', name, local: localOf(name), attributes, children: [] }
        append(element)
        stack.push(element)
        openedAt = parser.endIndex
        if (stack.length > MAX_DEPTH) stop('its elements are nested too deeply')
      },
      onclosetag: (name, implied) => {
        if (implied && !closesItself()) stop(`the element “${name}” is never closed`)
        openedAt = -1
        stack.pop()
      },
      ontext: (piece) => {
        const last = stack.at(-1)?.children.at(-1)
        if (last?.kind === 'text') last.text += piece
        else append({ kind: 'text', text: piece })
      }
    },
    { xmlMode: true, decodeEntities: true }
  )
  parser.write(text)
  parser.end()
  const top = root.children.find((node) => node.kind === 'element')
  if (problem !== null)
    return fail('broken-xml', `The XML is broken: ${String(problem)}. Export or download it again.`)
  if (!top) return fail('broken-xml', 'The XML holds no element at all. Export or download it again.')
  return ok(top)
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)
