import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../parse-problem.ts'
import { parseOriginal } from '../parse-original.ts'

const bytesOf = (latin1: string): Uint8Array => Uint8Array.from(latin1, (char) => char.charCodeAt(0))

describe('files that are not read', () => {
  test.each([
    ['photo.jpg', '\xff\xd8\xff\xe0\x00\x10JFIF', 'picture'],
    ['renamed.txt', '\x89PNG\r\n\x1a\n', 'picture'],
    ['clip.mp4', '\0\0\0\x18ftypmp42', 'audio-or-video'],
    ['essay.pages', 'PK\x03\x04' + ' '.repeat(26) + 'Index/Document.iwa', 'unsupported'],
    ['settings.xml', '<?xml version="1.0"?><settings><a>1</a></settings>', 'unsupported'],
    ['feed.xml', '<?xml version="1.0"?><rss></rss>', 'not-an-article'],
    ['.DS_Store', '\0\0\0\x01Bud1', 'hidden'],
    ['Thumbs.db', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'not-an-article'],
    ['~$story.docx', 'Mara', 'not-an-article'],
    ['page.html.part', '<html>', 'not-an-article'],
    ['article.url', '[InternetShortcut]\r\nURL=http://x.example\r\n', 'not-an-article'],
    ['noise.txt', 'ab\0\0\0\0\x01\x02\0\0', 'binary'],
    ['zeros.txt', '\0'.repeat(400), 'empty'],
    ['empty.txt', '', 'empty'],
    ['blank.txt', ' \t\r\n\xa0', 'empty'],
    ['settings.json', '{"colour": "red"}', 'not-an-article'],
    ['archive.7z', '7z\xbc\xaf\x27\x1c', 'unsupported'],
    ['letter.msg', 'From: Mara', 'unsupported'],
    ['x\u202etxt.exe', 'run', 'not-an-article'],
    ['sheet.xlsx', 'PK\x03\x04' + ' '.repeat(26) + '[Content_Types].xml', 'unsupported'],
    ['settings.csv', 'key,value\r\ntheme,dark\r\nsize,12\r\n', 'not-an-article'],
    ['headlines.csv', 'day,headline\n2015-03-04,Ferry strike ends\n', 'needs-columns']
  ])('%s', async (name, content, code) => {
    const parsed = await parseOriginal(bytesOf(content), name)
    expect(parsed.ok ? 'read' : parsed.error.code).toBe(code)
    expect(parsed.ok ? '' : outcomeOf(parsed.error.code)).toBe('skipped')
  })

  test('broken JSON has failed: somebody should look at it', async () => {
    const parsed = await parseOriginal(bytesOf('{"title": "x'), 'story.json')
    expect(parsed.ok ? '' : outcomeOf(parsed.error.code)).toBe('failed')
  })

  test('the message names the kind and says what to do', async () => {
    const parsed = await parseOriginal(bytesOf('\xff\xd8\xff\xe0'), 'harbour.jpg')
    expect(parsed.ok ? '' : parsed.error.message).toMatch(/JPEG picture.*Pictures are not read/)
  })
})
