import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { textOffset } from './text-offset.ts'

// "One two three." + blank line + "Four five." with a caption between them, which is not part of the text.
const { document } = parseHTML(`<html><body><article><h1>Head</h1>
<p id="a"><span data-start="0">One </span><mark data-start="4">two</mark><span data-start="7"> three.</span></p><figure>A caption.</figure>
<p id="b"><span data-start="16">Four five.</span></p></article></body></html>`)
const root = document.querySelector('article') as Element
const words = (selector: string): Node => document.querySelector(selector)?.firstChild as Node
const block = (selector: string): Node => document.querySelector(selector) as Node

describe('textOffset', () => {
  test('inside a piece of text', () => {
    expect(textOffset(root, words('mark'), 1, 'start')).toBe(5)
    expect(textOffset(root, words('#b span'), 4, 'end')).toBe(20)
  })

  test('at the edges of a paragraph, as a triple click selects it', () => {
    expect(textOffset(root, block('#a'), 0, 'start')).toBe(0)
    expect(textOffset(root, block('#b'), 0, 'end')).toBe(14)
    expect(textOffset(root, block('#a'), 3, 'end')).toBe(14)
  })

  test('between pieces, counted in elements', () => {
    expect(textOffset(root, block('#a'), 1, 'start')).toBe(4)
    expect(textOffset(root, block('#a'), 2, 'end')).toBe(7)
  })

  test('in a caption the selection moves to the text around it', () => {
    expect(textOffset(root, words('figure'), 3, 'start')).toBe(16)
    expect(textOffset(root, words('figure'), 3, 'end')).toBe(14)
  })

  test('before the text there is no end, behind it no start', () => {
    expect(textOffset(root, words('h1'), 2, 'end')).toBeNull()
    expect(textOffset(root, root, root.childNodes.length, 'start')).toBeNull()
  })
})
