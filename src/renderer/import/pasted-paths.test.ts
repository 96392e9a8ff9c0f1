import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pastedPaths } from './pasted-paths.ts'

describe('pastedPaths', () => {
  test.each([
    ['bare', '/home/ann/News 2015', '/home/ann/News 2015'],
    ['in straight quotes', '"/home/ann/a.txt"', '/home/ann/a.txt'],
    ['in curly quotes', '“/home/ann/a.txt”', '/home/ann/a.txt'],
    ['from a terminal', String.raw`/home/ann/News\ 2015\ \(old\)`, '/home/ann/News 2015 (old)'],
    ['quoted: a backslash is a character', String.raw`'/home/ann/a\ b'`, String.raw`/home/ann/a\ b`],
    ['a URL with escapes', 'file:///home/ann/caf%C3%A9%20au%20lait', '/home/ann/café au lait'],
    ['a URL that names this machine', 'file://localhost/tmp/a', '/tmp/a'],
    ['a URL of a Windows drive', 'file:///C:/News/a%20b.txt', String.raw`C:\News\a b.txt`],
    ['a URL of a Windows share', 'file://desk/wire/a.txt', String.raw`\\desk\wire\a.txt`],
    ['a Windows path', String.raw`"C:\News\a b.txt"`, String.raw`C:\News\a b.txt`]
  ])('%s', (_name, line, path) => {
    expect(pastedPaths(line)).toEqual({ paths: [path], unclear: [] })
  })

  test.each(['~/news', 'news/today', '../a.txt', 'file:///%E0%A4%A', 'https://example.org/a'])(
    '%s is given back as unclear',
    (line) => {
      expect(pastedPaths(line)).toEqual({ paths: [], unclear: [line] })
    }
  )

  test('blank lines, comments and repetitions are passed over, the order is kept', () => {
    expect(pastedPaths('\n# comment\r\n/b\r\n  /a  \n\n/b\n~/x\n')).toEqual({
      paths: ['/b', '/a'],
      unclear: ['~/x']
    })
  })

  test('every absolute path survives its own file URL', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((name) => {
      return (
        !name.includes('/') &&
        !name.includes('\0') &&
        name !== '.' &&
        name !== '..' &&
        !/^[a-z]:/iu.test(name)
      )
    })
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const address = `file:///${segments.map((name) => encodeURIComponent(name)).join('/')}`
        expect(pastedPaths(address)).toEqual({ paths: [`/${segments.join('/')}`], unclear: [] })
      })
    )
  })
})
