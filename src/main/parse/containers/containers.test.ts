import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseOriginal } from '../parse-original.ts'
import { innerName } from './inner-name.ts'

const STORY = 'The harbour council approved the winter ferry plan on Tuesday after a four-hour meeting.'
const PLAIN = `Council backs winter ferry\nBy Mara Lindqvist\n\n${STORY}\n\nThe vote was 7 to 4, according to the minutes.\n`
const HEAD = [
  'From: Mara Lindqvist <mara@paper.example>',
  'Subject: Re: [desk] =?iso-8859-1?Q?C=F4te?= ferry',
  'Date: Tue, 14 Jan 2025 09:30:00 +0100',
  'MIME-Version: 1.0'
].join('\r\n')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function read(content: Uint8Array, name: string) {
  const parsed = await parseOriginal(content, name, { quotes: false })
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${parsed.error.message}`)
  return parsed.value
}

async function pack(files: readonly (readonly [string, string])[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  for (const [name, text] of files) await writer.add(name, new TextReader(text))
  return writer.close()
}

test('a mail: subject, date with its zone, sender with doubt', async () => {
  const { drafts } = await read(
    bytes(`${HEAD}\r\nContent-Type: text/plain\r\n\r\n${STORY}\r\n-- \r\nMara\r\n`),
    'a.eml'
  )
  expect(drafts).toHaveLength(1)
  expect(drafts[0]).toMatchObject({
    format: 'eml',
    headline: { value: 'Côte ferry' },
    published: { value: '2025-01-14T09:30:00+01:00' },
    bylines: { value: ['Mara Lindqvist'], sure: 0.5 },
    text: STORY
  })
})

test('two forms of one text are one article; an attached article is another', async () => {
  const mail = [
    `${HEAD}\r\nContent-Type: multipart/mixed; boundary="a"\r\n`,
    '--a\r\nContent-Type: multipart/alternative; boundary="ab"\r\n',
    `--ab\r\nContent-Type: text/plain\r\n\r\n${STORY}`,
    `--ab\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${STORY.replace('meeting', 'mee=\r\nting')}</p>`,
    '--ab--',
    `--a\r\nContent-Type: text/plain; name="../../b.txt"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(PLAIN)}`,
    '--a--\r\n'
  ].join('\r\n')
  // The mail's own 14 words are the note that came with the article.
  const { drafts, leftOut } = await read(bytes(mail), 'a.eml')
  expect(drafts.map(({ headline }) => headline.value)).toEqual(['Council backs winter ferry'])
  expect(leftOut.map(({ name }) => name)).toEqual(['Text of the mail'])
})

test('a delivery report is no article', async () => {
  const mail = `${HEAD}\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nFailed\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5\r\n--b--\r\n`
  expect(await parseOriginal(bytes(mail), 'a.eml')).toMatchObject({
    ok: false,
    error: { code: 'not-an-article' }
  })
})

test('a ZIP gives the articles in it and names what was left out', async () => {
  const zip = await pack([
    ['news/a.txt', PLAIN],
    ['news/b.txt', PLAIN.replace('winter', 'summer')],
    ['__MACOSX/._a.txt', 'x'],
    ['style.css', 'p{}']
  ])
  const { drafts, leftOut } = await read(zip, 'a.zip')
  expect(drafts.map(({ part, format }) => [part, format])).toEqual([
    [0, 'text'],
    [1, 'text']
  ])
  expect(leftOut.map(({ name }) => name)).toEqual(['style.css'])
})

test('names lead nowhere', () => {
  expect(['../../x.txt', 'C:\\y.txt', 'a/..', 'ok.txt\0/../z'].map(innerName)).toEqual([
    'x.txt',
    'y.txt',
    'unnamed',
    'z'
  ])
})

test('cut and flipped containers are drafts or a problem, never a throw', async () => {
  const zip = await pack([['a.txt', PLAIN]])
  const mail = bytes(
    `${HEAD}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${PLAIN}\r\n--b--\r\n`
  )
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.nat(600), fc.nat(255), fc.boolean(), async (isZip, at, byte, cut) => {
      const whole = isZip ? zip : mail
      const broken = cut ? whole.slice(0, at) : whole.slice()
      if (!cut) broken[at % broken.length] = byte
      expect(typeof (await parseOriginal(broken, isZip ? 'a.zip' : 'a.eml', { quotes: false })).ok).toBe(
        'boolean'
      )
    }),
    { numRuns: 200 }
  )
})
