import { expect, test } from 'vitest'
import { buildTree } from '../tree/build-tree.ts'
import { textBlocksOf } from '../tree/text-blocks.ts'
import { blockFeatures, featureNames } from './block-features.ts'
import model from './block-model.json' with { type: 'json' }
import { pageFacts } from './page-facts.ts'
import { secondLook, secondLookNames } from './second-look.ts'

const html = '<nav><a href="/">Home</a></nav><h1>Title</h1><p>One two three.</p><ul><li>four<li>five</ul>'
const facts = pageFacts(textBlocksOf(buildTree(html)))
const rows = blockFeatures(facts, { headline: 'Title', description: '', articleBody: '', bylines: [] })

test('every block has one finite number for each named feature', () => {
  const second = secondLook(
    facts,
    rows,
    rows.map(() => 0.5)
  )
  expect(rows.map((row) => row.length)).toEqual(facts.blocks.map(() => featureNames.length))
  expect(second.map((row) => row.length)).toEqual(
    rows.map(() => featureNames.length + secondLookNames.length)
  )
  expect(second.flat().every(Number.isFinite)).toBe(true)
})

// A feature added or removed without training anew would silently shift every later column.
test('the trained trees ask only for features that exist, and their steps stay inside the tree', () => {
  const widths = [
    [model.first, featureNames.length],
    [model.second, featureNames.length + secondLookNames.length]
  ] as const
  for (const [{ trees }, width] of widths)
    for (const tree of trees)
      for (let at = 0; at < tree.length; at += 4) {
        const [feature = NaN, , low = NaN, high = NaN] = tree.slice(at, at + 4)
        expect(feature).toBeLessThan(width)
        if (feature >= 0) expect(low > at && high > at && low < tree.length && high < tree.length).toBe(true)
      }
})
