/** What can be known of an XML file by its first bytes. `head`: the root's start tag, or what of it is there. */
export type XmlRoot = { readonly name: string; readonly local: string; readonly head: string }

const PROLOGUE = /^(?:\s|<\?[^>]{0,1000}>|<!--[^]*?-->)+/
const DOCTYPE = /^<!DOCTYPE\s+([\w:.-]{1,80})(?:[^>[]*(?:\[[^\]]*\])?\s*)>/i
const NAMED_ONLY = /^<!DOCTYPE\s+([\w:.-]{1,80})/i
const TAG = /^<([A-Za-z_][\w:.-]{0,80})(?=[\s/>]|$)[^>]*/

/**
 * The root element of a file, past byte order marks, comments, instructions and a DOCTYPE; null for what is no XML. A
 * DOCTYPE that goes on beyond `start` names the root itself (XML 1.0, 2.8). `start`: the first bytes as Latin-1.
 */
export function xmlRoot(start: string): XmlRoot | null {
  // UTF-16 shows in Latin-1 as every other character NUL.
  let rest = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  rest = rest.replace(PROLOGUE, '')
  const named = NAMED_ONLY.exec(rest)?.[1]
  rest = rest.replace(DOCTYPE, '').replace(PROLOGUE, '')
  const tag = TAG.exec(rest)
  const name = tag?.[1] ?? named
  if (name === undefined) return null
  return { name, local: name.slice(name.indexOf(':') + 1), head: tag?.[0] ?? '' }
}
