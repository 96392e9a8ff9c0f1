/** A run of text; entities decoded, white space as written, CDATA included. */
export type XmlText = { readonly kind: 'text'; text: string }

/** `name` as written with its prefix, `local` without; attributes by their names as written. */
export type XmlElement = {
  readonly kind: 'element'
  readonly name: string
  readonly local: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | XmlText

export const childElements = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((node): node is XmlElement => node.kind === 'element')

/** Children with that local name. */
export const childrenNamed = (element: XmlElement, local: string): readonly XmlElement[] =>
  childElements(element).filter((child) => child.local === local)

/** The first element at the end of a path of local names below `element`; null where there is none. */
export function childAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  const [first, ...rest] = path
  if (first === undefined) return element
  for (const child of childrenNamed(element, first)) {
    const hit = childAt(child, ...rest)
    if (hit) return hit
  }
  return null
}

/** All elements below `element` with one of these local names, in document order; not those inside a hit. */
export function descendantsNamed(element: XmlElement, ...locals: readonly string[]): readonly XmlElement[] {
  return childElements(element).flatMap((child) =>
    locals.includes(child.local) ? [child] : descendantsNamed(child, ...locals)
  )
}

/** Text below a node as written, elements not separated. */
export const rawTextOf = (node: XmlNode): string =>
  node.kind === 'text' ? node.text : node.children.map(rawTextOf).join('')

/** Text below an element in one line; null where it is blank or there is no element. */
export function lineOf(element: XmlElement | null): string | null {
  const line = element === null ? '' : rawTextOf(element).replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}

/** An attribute, trimmed; null where it is absent or blank. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes[name]?.trim() ?? ''
  return value === '' ? null : value
}

/** Stands in for an element that is not there: without a name, attributes or children. */
export const noElement: XmlElement = { kind: 'element', name: '', local: '', attributes: {}, children: [] }
