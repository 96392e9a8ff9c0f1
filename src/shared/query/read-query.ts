import { queryTokens, type QueryToken } from './query-tokens.ts'
import {
  dateFields,
  textFields,
  valueFields,
  type Place,
  type QueryNode,
  type QueryProblem,
  type ReadQuery,
  type Words
} from './query-tree.ts'
import { readDateValue } from './read-date-value.ts'
import { searchWords } from './search-words.ts'

/** Words that may stand between two that are NEAR each other, as FTS5 counts them. */
const USUAL_DISTANCE = 10
const DEEPEST = 40
/** More would help nobody. */
const MOST_PROBLEMS = 20

/**
 * Reads a search by recursive descent:
 *
 *     query  = either { either }                     all must be met
 *     either = part { "OR" part }                    OR binds tighter than the blank
 *     part   = [ "-" | "NOT" ] ( "(" query ")" | near | field | words )
 *     near   = "NEAR(" words { words } [ "," number ] ")" | words "NEAR/" number words
 *     field  = name ":" ( words | value | date )
 *     words  = word [ "*" ] | "“" text "”" [ "*" ]   straight or curly marks
 *
 * Never fails: what cannot be understood is told in `problems`, and the rest is searched.
 */
export function readQuery(typed: string): ReadQuery {
  return new QueryReader(typed).read()
}

class QueryReader {
  readonly #tokens: readonly QueryToken[]
  readonly #problems: QueryProblem[] = []
  #at = 0

  constructor(typed: string) {
    this.#tokens = queryTokens(typed)
  }

  read(): ReadQuery {
    const parts: QueryNode[] = []
    while (this.#at < this.#tokens.length) {
      const part = this.#query(0)
      if (part) parts.push(part)
      const stray = this.#tokens[this.#at]
      if (stray?.kind === 'close') {
        this.#tell(stray, 'This bracket closes nothing.')
        this.#at += 1
      }
    }
    return { tree: join('all', parts), problems: this.#problems }
  }

  #query(depth: number): QueryNode | null {
    const parts: QueryNode[] = []
    for (let token = this.#peek(); token && token.kind !== 'close'; token = this.#peek()) {
      const part = this.#either(depth)
      if (part) parts.push(part)
    }
    return join('all', parts)
  }

  #either(depth: number): QueryNode | null {
    const parts: QueryNode[] = []
    for (;;) {
      const or = this.#peek()
      if (or?.kind === 'or') this.#at += 1
      else if (parts.length > 0 || !or || or.kind === 'close') break
      const part = this.#peek()?.kind === 'or' ? null : this.#near(depth)
      if (part) parts.push(part)
      else if (this.#peek()?.kind !== 'or') break
    }
    return join('any', parts)
  }

  #near(depth: number): QueryNode | null {
    const first = this.#part(depth)
    const token = this.#peek()
    if (token?.kind !== 'near' || token.distance === null) return first
    this.#at += 1
    const second = this.#part(depth)
    if (first?.kind !== 'words' || second?.kind !== 'words' || first.field || second.field) {
      this.#tell(token, 'NEAR stands between two words or phrases: war NEAR/5 peace.')
      return join(
        'all',
        [first, second].filter((node) => node !== null)
      )
    }
    return {
      kind: 'near',
      of: [wordsOf(first), wordsOf(second)],
      distance: token.distance,
      at: [first.at[0], second.at[1]]
    }
  }

  #part(depth: number): QueryNode | null {
    const token = this.#peek()
    if (!token || token.kind === 'close' || token.kind === 'or') return null
    this.#at += 1
    switch (token.kind) {
      case 'minus':
      case 'not': {
        const of = depth < DEEPEST ? this.#part(depth + 1) : null
        if (!of && token.kind === 'not') this.#tell(token, 'NOT needs something to leave out.')
        if (of?.kind === 'not') return of.of
        return of && { kind: 'not', of, at: [token.at[0], of.at[1]] }
      }
      case 'open':
        return this.#bracket(token, depth)
      case 'near':
        return this.#nearList(token)
      case 'field':
        return this.#field(token, depth)
      case 'word':
      case 'phrase':
        return wordsNode(token, null)
    }
  }

  #bracket(open: QueryToken, depth: number): QueryNode | null {
    if (depth >= DEEPEST) {
      this.#tell(open, 'There are too many brackets inside each other.')
      return null
    }
    const inside = this.#query(depth + 1)
    const close = this.#peek()
    if (close?.kind === 'close') this.#at += 1
    else this.#tell(open, 'This bracket is not closed.')
    return inside
  }

  /** `NEAR(a "b c", 5)`. */
  #nearList(near: QueryToken): QueryNode | null {
    if (this.#peek()?.kind !== 'open') {
      this.#tell(near, 'NEAR stands between two words or phrases: war NEAR/5 peace.')
      return null
    }
    this.#at += 1
    const of: Words[] = []
    let distance = USUAL_DISTANCE
    let end = near.at[1]
    for (let token = this.#peek(); token; token = this.#peek()) {
      this.#at += 1
      end = token.at[1]
      if (token.kind === 'close') break
      const text = token.kind === 'word' || token.kind === 'phrase' ? token.text : ''
      const isDistance = token.kind === 'word' && /^,?\d{1,3}$/.test(text) && this.#peek()?.kind === 'close'
      if (isDistance && of.length > 1) distance = Number(text.replace(',', ''))
      else {
        const node = token.kind === 'word' || token.kind === 'phrase' ? wordsNode(token, null) : null
        if (node) of.push(wordsOf(node))
      }
    }
    const at: Place = [near.at[0], end]
    const [only] = of
    if (of.length > 1) return { kind: 'near', of, distance, at }
    this.#tell(near, 'NEAR needs at least two words or phrases.')
    return only ? { kind: 'words', field: null, at, ...only } : null
  }

  #field(token: Extract<QueryToken, { kind: 'field' }>, depth: number): QueryNode | null {
    const name = token.name.toLowerCase()
    const value = this.#peek()
    const textField = textFields.find((field) => field === name)
    const valueField = valueFields.find((field) => field === name)
    const dateField = dateFields.find((field) => field === name)
    // "10:30", "Re:talks": letters that name no field are words like any other, but a slip should be noticed.
    if (!textField && !valueField && !dateField) {
      if (token.name.length > 1 && value?.at[0] === token.at[1])
        this.#tell(token, `There is no field “${token.name}:”. It was searched as a word.`)
      return wordsNode({ kind: 'word', text: token.name, star: false, at: token.at }, null)
    }
    if (!value || value.at[0] !== token.at[1] || !('text' in value || value.kind === 'open')) {
      this.#tell(token, `“${token.name}:” needs a value right behind it.`)
      return null
    }
    if (!('text' in value)) {
      this.#at += 1
      const inside = this.#bracket(value, depth + 1)
      return inside && spread(inside, (node) => this.#fielded(node, token))
    }
    this.#at += 1
    const at: Place = [token.at[0], value.at[1]]
    if (textField) return wordsNode({ ...value, at }, textField)
    if (valueField)
      return {
        kind: 'value',
        field: valueField,
        value: value.text.replace(/\s+/g, ' ').trim() + (value.star ? '*' : ''),
        at
      }
    const date = readDateValue(value.text)
    if (date && dateField) return { kind: 'date', field: dateField, value: date, at }
    this.#tell(
      value,
      `“${value.text}” is no date. Write 2015, 2015-09, 2015-09-18, 2015..2016-03 or last-week.`
    )
    return null
  }

  /** `by:(lind OR rao)`: the field is meant for every word in the brackets. */
  #fielded(
    node: Extract<QueryNode, { kind: 'words' }>,
    token: Extract<QueryToken, { kind: 'field' }>
  ): QueryNode | null {
    const name = token.name.toLowerCase()
    const field = textFields.find((one) => one === name)
    if (field) return { ...node, field: node.field ?? field }
    const valueField = valueFields.find((one) => one === name)
    const words = node.words.join(' ') + (node.prefix ? '*' : '')
    if (valueField) return { kind: 'value', field: valueField, value: words, at: node.at }
    this.#tell(token, 'Write dates without brackets: date:2015 OR date:2017.')
    return null
  }

  #peek(): QueryToken | undefined {
    return this.#tokens[this.#at]
  }

  #tell({ at }: QueryToken, message: string): void {
    if (this.#problems.length < MOST_PROBLEMS && !this.#problems.some((problem) => problem.at === at[0]))
      this.#problems.push({ at: at[0], message })
  }
}

const wordsOf = ({ words, prefix, exact }: Words): Words => ({ words, prefix, exact })

/** Null where there are only marks, which are not searched. */
function wordsNode(
  token: Extract<QueryToken, { kind: 'word' | 'phrase' }>,
  field: Extract<QueryNode, { kind: 'words' }>['field']
): Extract<QueryNode, { kind: 'words' }> | null {
  const words = searchWords(token.text).map(({ word }) => word)
  if (words.length === 0) return null
  return { kind: 'words', field, words, prefix: token.star, exact: token.kind === 'phrase', at: token.at }
}

/** One part needs no list around it, and a list of the same kind is taken in. */
function join(kind: 'all' | 'any', parts: readonly QueryNode[]): QueryNode | null {
  const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]))
  const [first] = of
  if (!first) return null
  return of.length === 1 ? first : { kind, of, at: [first.at[0], of.at(-1)?.at[1] ?? first.at[1]] }
}

function spread(
  node: QueryNode,
  change: (words: Extract<QueryNode, { kind: 'words' }>) => QueryNode | null
): QueryNode | null {
  if (node.kind === 'words') return change(node)
  if (node.kind === 'not') {
    const of = spread(node.of, change)
    return of && { ...node, of }
  }
  if (node.kind !== 'all' && node.kind !== 'any') return node
  return join(
    node.kind,
    node.of.flatMap((part) => spread(part, change) ?? [])
  )
}
