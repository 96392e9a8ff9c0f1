import type { DateValue, QueryNode, Words } from './query-tree.ts'

/** A tree as a person would type it; reading it again gives the same tree. */
export function printQuery(tree: QueryNode | null): string {
  if (tree === null) return ''
  return tree.kind === 'all' ? tree.of.map((part) => print(part, 'all')).join(' ') : print(tree, 'all')
}

function print(node: QueryNode, inside: 'all' | 'any' | 'not'): string {
  switch (node.kind) {
    case 'words':
      return `${node.field ? `${node.field}:` : ''}${printWords(node)}`
    case 'near':
      return `NEAR(${node.of.map(printWords).join(' ')}, ${node.distance})`
    case 'value':
      return `${node.field}:${printValue(node.value)}`
    case 'date':
      return `${node.field}:${printDate(node.value)}`
    case 'not':
      return `-${print(node.of, 'not')}`
    case 'any': {
      const either = node.of.map((part) => print(part, 'any')).join(' OR ')
      return inside === 'not' ? `(${either})` : either
    }
    case 'all':
      return `(${node.of.map((part) => print(part, 'all')).join(' ')})`
  }
}

/** The star of a word that is only begun stands behind the quotation marks. */
function printValue(value: string): string {
  if (/^[^\s()"*:]+\*?$/.test(value)) return value
  return `"${value.replace(/\*$/, '')}"${value.endsWith('*') ? '*' : ''}`
}

function printWords({ words, prefix, exact }: Words): string {
  const text = words.join(' ')
  const quoted = exact || words.length > 1 || /^(?:OR|NOT|NEAR)$/.test(text)
  return `${quoted ? `"${text}"` : text}${prefix ? '*' : ''}`
}

function printDate(value: DateValue): string {
  if ('relative' in value) return value.relative
  return value.from === value.to ? (value.from ?? '') : `${value.from ?? ''}..${value.to ?? ''}`
}
