import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml } from './read-xml.ts'
import { attributeOf, childAt, descendantsNamed, lineOf } from './xml-node.ts'

function read(text: string) {
  const parsed = readXml(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

test('elements are found by their local name, whatever their prefix', () => {
  const root = read(
    '<?xml version="1.0"?><n:item xmlns:n="x"><n:head  id=" 7 "><t>A &amp; B\n c</t></n:head></n:item>'
  )
  expect(root.local).toBe('item')
  expect(lineOf(childAt(root, 'head', 't'))).toBe('A & B c')
  expect(attributeOf(childAt(root, 'head'), 'id')).toBe('7')
  expect(descendantsNamed(root, 't')).toHaveLength(1)
})

test('an empty element is closed by itself', () => {
  const root = read('<a><b x="1"/><c />text</a>')
  expect(root.children).toHaveLength(3)
  expect(readXml('<a><b/>').ok).toBe(false)
  expect(readXml('<a/><b>').ok).toBe(false)
})

test('CDATA is text, comments and instructions are nothing', () => {
  expect(lineOf(read('<a>x<!-- y --><?z?><![CDATA[<b>]]></a>'))).toBe('x<b>')
})

test('entities of a DTD stay as written: nothing expands, nothing is fetched', () => {
  const laughs = `<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>&m;&f;</a>`
  expect(lineOf(read(laughs))).toMatch(/^[^<]*&m;&f;$/)
})

test.each([
  ['an element that is never closed', '<a><b></a>'],
  ['a file cut short', '<a><b>text'],
  ['no element', 'just text'],
  ['a million levels', '<a>'.repeat(1000)]
])('%s is an error with words', (_, text) => {
  const parsed = readXml(text)
  expect(parsed.ok ? '' : parsed.error.code).toBe('broken-xml')
})

test('any text gives a tree or an error, never a throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readXml(text)))
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<a>', '</a>', '<b x="1">', '</b>', '&amp;', '<!--', '-->', 't')),
      (parts) => void readXml(parts.join(''))
    )
  )
})
