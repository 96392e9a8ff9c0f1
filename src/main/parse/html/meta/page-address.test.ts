import { expect, test } from 'vitest'
import { extractHtml } from '../extract-html.ts'

const words =
  '<h1>Bridge to be repaired</h1><p>The council met on Monday and agreed to repair the bridge.</p>'
const canonical = '<link rel="canonical" href="https://a.example/2024/bridge">'
const front = '<link rel="canonical" href="https://a.example/">'
const open = '<meta property="og:url" content="https://a.example/bridge?id=7">'
const markOfTheWeb = '<!-- saved from url=(0030)https://a.example/saved/bridge -->'
const singleFile = '<!--\n Page saved with SingleFile \n url: https://a.example/single \n saved date: x\n-->'

test.each([
  ['the canonical link comes first', markOfTheWeb + canonical + open, 'https://a.example/2024/bridge'],
  ['a canonical link to the front page yields', front + open, 'https://a.example/bridge?id=7'],
  ['the note of the browser that saved it', markOfTheWeb, 'https://a.example/saved/bridge'],
  ['the note of SingleFile', singleFile, 'https://a.example/single'],
  ['a file on a disk is no address', singleFile.replace('https://', 'file:///'), undefined],
  ['none is made up', '', undefined]
])('%s', (_, head, url) => {
  const result = extractHtml(head + words)
  expect(result.ok && result.value.url?.value).toBe(url)
})

test('an address that is only the site’s says its doubt', () => {
  const result = extractHtml(front + words)
  expect(result.ok && result.value.url?.sure).toBeLessThan(0.8)
})
