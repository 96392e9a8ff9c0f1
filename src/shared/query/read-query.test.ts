import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printQuery } from './print-query.ts'
import { dateFields, relativeDates, textFields, valueFields, type QueryNode } from './query-tree.ts'
import { readQuery } from './read-query.ts'
import { searchWords } from './search-words.ts'

const printed = (typed: string): string => printQuery(readQuery(typed).tree)

describe('what a person types', () => {
  test.each([
    ['putin moscow', 'putin moscow'],
    ['“Cold  War”', '"cold war"'],
    ['"cold war', '"cold war"'],
    ['econom*', 'econom*'],
    ['"cold wa"*', '"cold wa"*'],
    ['kyiv OR kiev talks', 'kyiv OR kiev talks'],
    ['talks (kyiv OR kiev)', 'talks kyiv OR kiev'],
    ['(talks kyiv) OR kiev', '(talks kyiv) OR kiev'],
    ['war -putin', 'war -putin'],
    ['war NOT "cold war"', 'war -"cold war"'],
    ['war -(cold OR peace)', 'war -(cold OR peace)'],
    ['- - war', 'war'],
    ['--war', 'war'],
    ['mother-in-law', '"mother in law"'],
    ['CAFÉ', 'cafe'],
    ['war NEAR/5 peace', 'NEAR(war peace, 5)'],
    ['NEAR(war "cold peace", 7)', 'NEAR(war "cold peace", 7)'],
    ['NEAR(war peace)', 'NEAR(war peace, 10)'],
    ['title:war by:"Ann Lee"', 'title:war by:"ann lee"'],
    ['by:(lind OR rao)', 'by:lind OR by:rao'],
    ['source:"Ellery Courier" lang:en', 'source:"Ellery Courier" lang:en'],
    ['-tag:old', '-tag:old'],
    ['date:2015-09', 'date:2015-09'],
    ['date:2015-09-18..2015-10', 'date:2015-09-18..2015-10'],
    ['imported:last-week', 'imported:last-week'],
    ['updated:..2016', 'updated:..2016'],
    ['OR war OR', 'war'],
    ['https://x.example/a', '"https x example a"'],
    ['10:30', '"10 30"']
  ])('%s', (typed, expected) => {
    expect(printed(typed)).toBe(expected)
    expect(readQuery(typed).problems).toEqual([])
  })

  test('marks alone are nothing to search for', () => {
    expect(readQuery(' -  “ ” * !!').tree).toBeNull()
  })
})

describe('what cannot be understood is pointed at, and the rest is searched', () => {
  test.each([
    ['war (peace', 4, 'war peace'],
    ['war) peace', 3, 'war peace'],
    ['war auhtor:lind', 4, 'war auhtor lind'],
    ['war date:soon', 9, 'war'],
    ['war by: lind', 4, 'war lind'],
    ['war NOT', 4, 'war']
  ])('%s', (typed, at, rest) => {
    const { problems } = readQuery(typed)
    expect(problems.map((problem) => problem.at)).toEqual([at])
    expect(printed(typed)).toBe(rest)
  })
})

const word = fc
  .string({ unit: fc.constantFrom(...'abcéжسदxyz0129'), minLength: 1, maxLength: 6 })
  .map((text) => searchWords(text)[0]?.word ?? 'a')
const at = fc.constant([0, 0] as const)
const words = fc
  .record({
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    prefix: fc.boolean(),
    exact: fc.boolean()
  })
  .map((one) => ({ ...one, exact: one.exact || one.words.length > 1 }))
const day = fc.constantFrom('2015', '2015-09', '2016-01-31')
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  fc
    .tuple(words, fc.constantFrom(null, ...textFields), at)
    .map(([one, field, place]): QueryNode => ({ kind: 'words', field, at: place, ...one })),
  fc.record({
    kind: fc.constant('near' as const),
    of: fc.array(words, { minLength: 2, maxLength: 3 }),
    distance: fc.integer({ min: 0, max: 99 }),
    at
  }),
  fc.record({
    kind: fc.constant('value' as const),
    field: fc.constantFrom(...valueFields),
    value: fc.constantFrom('en', 'Ellery Courier', 'a:b', 'x*', 'two words*', '12'),
    at
  }),
  fc.record({
    kind: fc.constant('date' as const),
    field: fc.constantFrom(...dateFields),
    value: fc.oneof(
      fc.constantFrom(...relativeDates).map((relative) => ({ relative })),
      fc.record({ from: day, to: day }),
      day.map((from) => ({ from, to: null })),
      day.map((to) => ({ from: null, to }))
    ),
    at
  })
)
const { tree } = fc.letrec<{ tree: QueryNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
      at
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('tree'), at })
  )
}))

/** Without places, lists of a kind taken into one, double negations gone: the form that reading gives. */
function normal(node: QueryNode): unknown {
  if (node.kind === 'not')
    return node.of.kind === 'not' ? normal(node.of.of) : { kind: 'not', of: normal(node.of) }
  if (node.kind === 'all' || node.kind === 'any') {
    const of: QueryNode[] = node.of.flatMap((part) => {
      const inner = part.kind === 'not' && part.of.kind === 'not' ? part.of.of : part
      return inner.kind === node.kind ? [...inner.of] : [inner]
    })
    const again = of.some(
      (part) => part.kind === node.kind || (part.kind === 'not' && part.of.kind === 'not')
    )
    return again ? normal({ ...node, of }) : { kind: node.kind, of: of.map(normal) }
  }
  return { ...node, at: undefined }
}

test('every tree prints and reads back to itself', () => {
  fc.assert(
    fc.property(tree, (made) => {
      const again = readQuery(printQuery(made))
      expect(again.problems).toEqual([])
      expect(again.tree && normal(again.tree)).toEqual(normal(made))
    }),
    { numRuns: 1000 }
  )
})

test('no input throws, and every problem points into what was typed', () => {
  const piece = fc.constantFrom(
    '(',
    ')',
    '"',
    '“',
    '-',
    'NOT ',
    'OR ',
    'NEAR/3 ',
    'NEAR(',
    'by:',
    'date:',
    'x:',
    'war ',
    '*',
    ',',
    '5',
    '2015..',
    ' '
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''))
      ),
      (typed) => {
        const { tree: read, problems } = readQuery(typed)
        for (const problem of problems) expect(typed.length).toBeGreaterThan(problem.at)
        expect(readQuery(printQuery(read)).problems).toEqual([])
      }
    ),
    { numRuns: 1000 }
  )
})

test('long and deep input takes linear time', () => {
  const started = performance.now()
  for (const typed of [
    '('.repeat(50_000),
    'a OR '.repeat(50_000),
    '-'.repeat(50_000),
    '"a" '.repeat(50_000),
    'by:'.repeat(50_000)
  ])
    readQuery(typed)
  expect(performance.now() - started).toBeLessThan(5_000)
})
