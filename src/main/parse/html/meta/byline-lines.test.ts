import { expect, test } from 'vitest'
import { buildTree } from '../tree/build-tree.ts'
import { findTags } from '../tree/html-node.ts'
import { textBlocksOf } from '../tree/text-blocks.ts'
import { bylineText, nameBesideDate, signature } from './byline-lines.ts'

function read(html: string): Record<'line' | 'signed' | 'dated', readonly string[]> {
  const root = buildTree(html)
  const blocks = textBlocksOf(root)
  const title = findTags(root, 'h1')[0] ?? null
  return {
    line: bylineText(blocks, title),
    signed: signature(blocks),
    dated: nameBesideDate(blocks, title)
  }
}
const story = '<p>The council met on Monday and agreed to repair the bridge.</p>'.repeat(14)

test('a line that opens with "By" before a capital', () => {
  expect(read(`<h1>T</h1><p>by the river</p><p>By Mara Linden</p>${story}`).line).toEqual(['By Mara Linden'])
  expect(read('<h1>T</h1><div><span>By</span><span>Mara Linden</span></div>').line).toEqual(['ByMara Linden'])
})

test('a label with names behind it', () => {
  const list = '<h6>Author(s)</h6><ul><li>Mara Linden<li>David Oakes</ul><h6>Related</h6>'
  expect(read(`<h1>T</h1>${list}`).line).toEqual(['Mara Linden', 'David Oakes'])
})

test('a signature at the foot counts only when the page has but one', () => {
  expect(read(`<h1>T</h1>${story}<p>Written by Mara Linden</p>`).signed).toEqual(['Mara Linden'])
  expect(read(`${story}<p>Written by Mara Linden</p><p>Written by Jon Oakes</p>`).signed).toEqual([])
})

test('a common given name beside the date is a byline, a section is not', () => {
  expect(read(`<h1>T</h1><p>David Oakes</p><p>4 March 2024</p>${story}`).dated).toEqual(['David Oakes'])
  expect(read(`<h1>T</h1><p>David Oakes | Reporter | 4 March 2024</p>`).dated).toEqual(['David Oakes'])
  expect(read(`<h1>T</h1><p>World News</p><p>4 March 2024</p>${story}`).dated).toEqual([])
})
