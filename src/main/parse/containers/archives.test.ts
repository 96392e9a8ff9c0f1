import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import fc from 'fast-check'
import { deflate, deflateRaw, gzip } from 'pako'
import { describe, expect, test } from 'vitest'
import { ok } from '#shared/result.ts'
import { parseOriginal } from '../parse-original.ts'
import { readSource } from '../read-source.ts'
import { createBudget } from './budget.ts'
import { readBytes } from './byte-reader.ts'
import { inflateChunks } from './gzip/inflate-chunks.ts'
import { splitMbox, unquoted } from './mbox/split-mbox.ts'
import {
  bytesOf,
  concatenated,
  gzippedEach,
  httpOf,
  pageOf,
  paxOf,
  plainStory,
  STORY,
  tarOf,
  warcRecord
} from './testing/sample-files.ts'

async function read(content: Uint8Array, name: string) {
  const parsed = await parseOriginal(content, name, { quotes: false })
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${parsed.error.message}`)
  const { drafts, leftOut } = parsed.value
  return { drafts, leftOut, headlines: drafts.map(({ headline }) => headline.value) }
}
const code = async (content: Uint8Array, name: string): Promise<string> => {
  const parsed = await parseOriginal(content, name, { quotes: false })
  return parsed.ok ? 'read' : parsed.error.code
}

describe('gzip', () => {
  test('members one after the other are one file, garbage behind them is none', () => {
    const texts = Array.from({ length: 300 }, (_, at) => `record ${at} ${'x'.repeat(at * 7)}\n`)
    const packed = concatenated([gzippedEach(texts.map(bytesOf)), bytesOf('garbage')])
    const chunks = [...inflateChunks(packed, 'gzip', createBudget())]
    expect(new TextDecoder().decode(concatenated(chunks))).toBe(texts.join(''))
  })

  test('one file goes by its own name and format', async () => {
    const { drafts, headlines } = await read(gzip(bytesOf(plainStory('Ferry plan backed'))), 'story.txt.gz')
    expect(headlines).toEqual(['Ferry plan backed'])
    expect(drafts[0]).toMatchObject({ format: 'text' })
  })

  test('a flipped byte is noticed, a cut too', async () => {
    const packed = gzip(bytesOf(plainStory('Ferry plan backed')))
    const flipped = packed.slice()
    flipped[packed.length - 6] = (flipped[packed.length - 6] ?? 0) ^ 1
    expect(await code(flipped, 'a.txt.gz')).toBe('broken')
    expect(await code(packed.slice(0, -12), 'a.txt.gz')).toBe('broken')
  })

  test('a bomb is given up at the limit', async () => {
    const bomb = gzip(new Uint8Array(70 * 1024 * 1024))
    expect(await code(bomb, 'a.txt.gz')).toBe('too-large')
  })
})

describe('tar', () => {
  test('files in folders, pax and GNU names, links and devices left alone', async () => {
    const long = `${'a'.repeat(60)}/${'b'.repeat(60)}/long-name.txt`
    const tar = tarOf([
      { path: 'news/one.txt', content: plainStory('First story of the tar') },
      { path: 'link', content: '', type: '2' },
      { path: 'device', content: '', type: '3' },
      { path: 'folder/', content: '', type: '5' },
      paxOf('path', long),
      { path: 'short', content: plainStory('Second story of the tar') },
      { path: '././@LongLink', content: 'c/'.repeat(80) + 'third.txt\0', type: 'L' },
      { path: 'cut', content: plainStory('Third story of the tar') },
      { path: 'holes.txt', content: 'x', type: 'S' }
    ])
    const plain = await read(tar, 'a.tar')
    expect(plain.headlines).toEqual([
      'First story of the tar',
      'Second story of the tar',
      'Third story of the tar'
    ])
    expect(plain.leftOut).toMatchObject([{ name: 'holes.txt', code: 'unsupported' }])
    expect((await read(gzip(tar), 'a.tgz')).headlines).toEqual(plain.headlines)
  })

  test('what was whole before the cut is read, and the cut is named', async () => {
    const tar = tarOf([
      { path: 'one.txt', content: plainStory('First story of the tar') },
      { path: 'two.txt', content: plainStory('Second story of the tar').repeat(9) }
    ])
    const { headlines, leftOut } = await read(tar.slice(0, 1700), 'a.tar')
    expect(headlines).toEqual(['First story of the tar'])
    expect(leftOut).toMatchObject([{ name: 'two.txt', code: 'broken' }])
  })

  test('a size beyond the end is damage, not memory', async () => {
    expect(await code(tarOf([{ path: 'a.txt', content: 'x', size: 8 ** 11 - 1 }]), 'a.tar')).toBe('too-large')
  })
})

describe('web archives', () => {
  const html = 'Content-Type: text/html; charset=windows-1252'
  const records = [
    warcRecord('warcinfo', '', bytesOf('software: none')),
    warcRecord('request', 'https://paper.example/one', bytesOf('GET / HTTP/1.1')),
    warcRecord(
      'response',
      'https://paper.example/one',
      httpOf(`200 OK\r\n${html}`, latin1Bytes(pageOf('Caf\xe9 one opens')))
    ),
    warcRecord(
      'response',
      'https://paper.example/two',
      httpOf(`200 OK\r\n${html}\r\nContent-Encoding: gzip`, gzip(bytesOf(pageOf('Ferry two sails'))))
    ),
    warcRecord(
      'response',
      'https://paper.example/three',
      httpOf(
        `200 OK\r\n${html}\r\nContent-Encoding: deflate`,
        deflateRaw(bytesOf(pageOf('Ferry three sails')))
      )
    ),
    warcRecord(
      'response',
      'https://paper.example/four',
      httpOf(`200 OK\r\n${html}\r\nContent-Encoding: deflate`, deflate(bytesOf(pageOf('Ferry four sails'))))
    ),
    warcRecord(
      'response',
      'https://paper.example/five',
      httpOf(`200 OK\r\n${html}\r\nTransfer-Encoding: chunked`, chunked(pageOf('Ferry five sails')))
    ),
    warcRecord('resource', 'https://paper.example/six.txt', bytesOf(plainStory('Ferry six sails'))),
    ...['a', 'b', 'c'].map((name) =>
      warcRecord(
        'response',
        `https://paper.example/${name}.png`,
        httpOf('200 OK\r\nContent-Type: image/png', 'x')
      )
    ),
    warcRecord('response', 'https://paper.example/old', httpOf(`301 Moved\r\n${html}`, '<p>Moved')),
    warcRecord(
      'response',
      'https://paper.example/robots.txt',
      httpOf('200 OK\r\nContent-Type: text/plain', 'x')
    ),
    warcRecord('revisit', 'https://paper.example/one', httpOf('200 OK', ''))
  ]
  const expected = [
    'Café one opens',
    ...['two', 'three', 'four', 'five', 'six'].map((number) => `Ferry ${number} sails`)
  ]

  test.each([
    ['one gzip member a record', gzippedEach(records), 'site.warc.gz'],
    ['not compressed', concatenated(records), 'site.warc']
  ])('%s', async (_, bytes, name) => {
    const { drafts, headlines, leftOut } = await read(bytes, name)
    expect(headlines).toEqual(expected)
    expect(drafts.map(({ url }) => url?.value)).toEqual([
      ...['one', 'two', 'three', 'four', 'five'].map((page) => `https://paper.example/${page}`),
      'https://paper.example/six.txt'
    ])
    expect(leftOut.map((part) => part.name)).toEqual([
      '3 pictures',
      'https://paper.example/old',
      'https://paper.example/robots.txt',
      'https://paper.example/one'
    ])
  })

  test('the page itself knows its address better', async () => {
    const page = pageOf('Ferry one sails', '<link rel="canonical" href="https://paper.example/canonical">')
    const record = warcRecord(
      'response',
      'https://paper.example/one?from=mail',
      httpOf(`200 OK\r\n${html}`, page)
    )
    expect((await read(record, 'a.warc')).drafts[0]?.url?.value).toBe('https://paper.example/canonical')
  })

  test('a record that lies about its length costs itself and what it swallowed', async () => {
    const [, , one] = records
    const lying = bytesOf(
      'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/x\r\nContent-Length: 5\r\n\r\nHTTP/1.1 200 OK\r\nmore\r\n'
    )
    const { headlines, leftOut } = await read(concatenated([lying, one ?? lying]), 'a.warc')
    expect(headlines).toEqual(['Café one opens'])
    expect(leftOut.map((part) => part.code)).toContain('broken')
  })

  test('ARC 1', async () => {
    const block = httpOf(`200 OK\r\n${html}`, pageOf('Ferry of 1998 sails'))
    const version = '1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n'
    const arc = concatenated([
      bytesOf(`filedesc://a.arc 0.0.0.0 19980101000000 text/plain ${version.length}\n${version}\n`),
      bytesOf(`http://paper.example/old 10.0.0.1 19980101000001 text/html ${block.length}\n`),
      block,
      bytesOf('\n')
    ])
    const { drafts, headlines } = await read(arc, 'a.arc')
    expect(headlines).toEqual(['Ferry of 1998 sails'])
    expect(drafts[0]?.url?.value).toBe('http://paper.example/old')
    expect((await read(gzip(arc), 'a.arc.gz')).headlines).toEqual(headlines)
  })
})

describe('mailboxes', () => {
  const mail = (subject: string, body: string): string =>
    `From jane@paper.example Tue Jan 14 09:30:00 2025\nFrom: Jane Roe <jane@paper.example>\nSubject: ${subject}\nDate: Tue, 14 Jan 2025 09:30:00 +0100\n\n${body}\n\n`

  test('quoted and unquoted "From" lines in the text part nothing', async () => {
    const box =
      mail('One', `${STORY}\n\n>From here it was quiet.\n>>From there too.\n\nFrom now on nothing moves.`) +
      mail('Two', STORY)
    const { drafts, headlines } = await read(bytesOf(box), 'Inbox')
    expect(headlines).toEqual(['One', 'Two'])
    expect(drafts[0]?.text).toContain('From here it was quiet.')
    expect(drafts[0]?.text).toContain('From now on nothing moves.')
    expect(drafts[0]).toMatchObject({ format: 'mbox', published: { value: '2025-01-14T09:30:00+01:00' } })
  })

  test('a mail without text costs no other, and is named', async () => {
    const { headlines, leftOut } = await read(
      bytesOf(mail('One', STORY) + mail('Nothing', '') + mail('Three', STORY)),
      'a.mbox'
    )
    expect(headlines).toEqual(['One', 'Three'])
    expect(leftOut).toMatchObject([{ name: 'Mail 2 (Nothing)', code: 'no-text' }])
  })

  test('line ends of Windows and a missing last one', () => {
    const box = bytesOf((mail('One', 'a') + mail('Two', 'b')).replaceAll('\n', '\r\n').trimEnd())
    expect([...splitMbox(box)]).toHaveLength(2)
    expect(new TextDecoder().decode(unquoted(bytesOf('x\r\n>From y\r\n>>From z')))).toBe(
      'x\r\nFrom y\r\n>From z'
    )
  })
})

describe('pages saved by browsers', () => {
  const part = (headers: string, body: string): string => `--b\r\n${headers}\r\n\r\n${body}\r\n`
  const mhtml = (head: string, parts: readonly string[], parameters = ''): Uint8Array =>
    bytesOf(
      `From: <Saved by Blink>\r\n${head}Subject: x\r\nDate: Mon, 23 Nov 2026 20:45:20 GMT\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"${parameters}\r\n\r\n${parts.join('')}--b--\r\n`
    )
  const frame = part('Content-Type: text/html\r\nContent-ID: <frame>', pageOf('An advertisement'))
  const page = part(
    'Content-Type: text/html; charset=utf-8\r\nContent-ID: <page>',
    pageOf('Ferry plan backed')
  )

  test('the first page, its address, and not the day it was saved', async () => {
    const bytes = mhtml('Snapshot-Content-Location: https://paper.example/ferry\r\n', [page, frame])
    const { drafts, headlines } = await read(bytes, 'page.mhtml')
    expect(headlines).toEqual(['Ferry plan backed'])
    expect(drafts[0]).toMatchObject({
      format: 'mhtml',
      published: null,
      url: { value: 'https://paper.example/ferry' }
    })
  })

  test('the page that "start" names', async () => {
    const bytes = mhtml('', [frame, page], '; start="<page>"')
    expect((await read(bytes, 'page.mht')).headlines).toEqual(['Ferry plan backed'])
  })
})

test('a page that SingleFile packed, with its unpacking page around it', async () => {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  await writer.add('index.html', new TextReader(pageOf('Ferry plan backed')))
  await writer.add('images/0.svg', new TextReader('<svg/>'))
  const around = '<!doctype html><html><body><script>unpack()</script><plaintext>'
  const file = concatenated([bytesOf(around), await writer.close(), bytesOf('</body></html>')])
  const { drafts, leftOut } = await read(file, 'page.u.zip.html')
  expect(drafts).toMatchObject([{ format: 'singlefilez', headline: { value: 'Ferry plan backed' } }])
  expect(leftOut).toEqual([])
})

test('a ZIP whose names and links lead out gives what is in it and names the rest', async () => {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  await writer.add('news/in.txt', new TextReader(plainStory('Ferry plan backed')))
  await writer.add('../../out.txt', new TextReader(plainStory('Outside of it all')))
  await writer.add('dir', new TextReader('/tmp'), { unixMode: 0o120777 })
  await writer.add('dir/below.txt', new TextReader(plainStory('Below a link')))
  const { headlines, leftOut } = await read(await writer.close(), 'a.zip')
  expect(headlines).toEqual(['Ferry plan backed'])
  expect(leftOut).toMatchObject([{ name: 'out.txt', code: 'unsupported' }])
})

test('what is packed four times over is not unpacked', async () => {
  let packed = gzip(bytesOf(plainStory('Ferry plan backed')))
  packed = gzip(gzip(packed))
  expect((await read(packed, 'a.gz')).headlines).toEqual(['Ferry plan backed'])
  expect(await code(gzip(packed), 'a.gz')).toBe('too-deep')
})

test('one budget for all that is packed in a file', async () => {
  const inner = gzip(
    tarOf(
      ['One', 'Two', 'Three'].map((name) => ({
        path: `${name}.txt`,
        content: plainStory(`${name} ferry sails`)
      }))
    )
  )
  let steps = 0
  const budget = createBudget(() => (steps += 1), { bytes: 1e9, parts: 2 })
  const reading = await readSource(inner, 'a.tgz', { columns: [], budget })
  expect(reading.ok && reading.value.stories).toHaveLength(2)
  expect(reading.ok && reading.value.leftOut).toMatchObject([{ name: 'The rest', code: 'too-much' }])
  expect(steps).toBeGreaterThanOrEqual(3)
})

test('lines and blocks are cut out of chunks of any size', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }),
      fc.array(fc.nat(30)),
      (chunks, steps) => {
        const reader = readBytes(
          (function* () {
            yield* chunks
            return ok(null)
          })()
        )
        const whole = concatenated(chunks)
        let at = 0
        for (const [index, step] of steps.entries()) {
          const expected = index % 3 === 0 ? lineOf(whole, at, step + 1) : whole.subarray(at, at + step)
          if (index % 3 === 2) reader.skip(step)
          else
            expect([...(index % 3 === 0 ? reader.line(step + 1) : reader.take(step))]).toEqual([...expected])
          at = Math.min(whole.length, at + expected.length)
        }
      }
    )
  )
})

test('cut and flipped archives are drafts or a problem, never a throw', async () => {
  const tar = tarOf([{ path: 'a.txt', content: plainStory('Ferry plan backed') }])
  const warc = warcRecord(
    'response',
    'https://p.example/',
    httpOf('200 OK\r\nContent-Type: text/html', pageOf('Ferry'))
  )
  const box = bytesOf(`From a@b.example Tue Jan 14 09:30:00 2025\nSubject: One\n\n${STORY}\n`)
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a.tar', tar],
    ['a.tgz', gzip(tar)],
    ['a.warc', warc],
    ['a.warc.gz', gzip(warc)],
    ['a.mbox', box],
    [
      'a.mhtml',
      bytesOf(
        `From: <Saved by Blink>\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n${pageOf('Ferry')}\n--b--`
      )
    ]
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(2000),
      fc.nat(255),
      fc.boolean(),
      async ([name, whole], at, byte, cut) => {
        const broken = cut ? whole.slice(0, at) : whole.slice()
        if (!cut) broken[at % broken.length] = byte
        expect(typeof (await parseOriginal(broken, name, { quotes: false })).ok).toBe('boolean')
      }
    ),
    { numRuns: 300 }
  )
}, 30_000)

function lineOf(bytes: Uint8Array, at: number, most: number): Uint8Array {
  const feed = bytes.subarray(at, at + most).indexOf(10)
  return bytes.subarray(at, feed < 0 ? at + most : at + feed + 1)
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function chunked(text: string): string {
  const cuts = [text.slice(0, 40), text.slice(40, 300), text.slice(300)]
  return cuts.map((cut) => `${cut.length.toString(16)}\r\n${cut}\r\n`).join('') + '0\r\n\r\n'
}
