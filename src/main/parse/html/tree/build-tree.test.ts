import { expect, test } from 'vitest'
import { buildTree } from './build-tree.ts'
import type { HtmlNode } from './html-node.ts'

const textOf = (node: HtmlNode): string =>
  node.kind === 'text' ? node.text : node.children.map(textOf).join('')
const shape = (node: HtmlNode): string =>
  node.kind === 'text' ? node.text : `${node.tag}(${node.children.map(shape).join(' ')})`

test('a title that is never closed does not swallow the page', () => {
  const page = '<html><head><title>Ferry approved<body><h1>Ferry approved</h1><p>The council voted.'
  expect(shape(buildTree(page))).toBe(
    'html(head(title(Ferry approved)) body(h1(Ferry approved) p(The council voted.)))'
  )
  expect(shape(buildTree('<title>No markup at all'))).toBe('html(title(No markup at all))')
  expect(shape(buildTree('<title>a<title>b<title>c'))).toBe('html(title(a) title(b<title>c))')
})

test('CDATA is text in XHTML and a comment in HTML', () => {
  const body = '<p>before <![CDATA[<img onerror="x">]]>after</p>'
  expect(textOf(buildTree(body))).toBe('before after')
  expect(textOf(buildTree(`<?xml version="1.0"?>${body}`))).toContain('<img onerror="x">after')
})
