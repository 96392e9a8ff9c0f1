import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Draft } from '#shared/article/draft.ts'
import { parseOriginal } from '../parse-original.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const sources = readdirSync(fixtures)
  .filter((name) => /^(?:nitf|newsml|rss|atom|wxr)-/.test(name))
  .map((name) => readFileSync(join(fixtures, name, 'source.xml')))
  .filter((bytes) => bytes.length < 12_000)

async function check(bytes: Uint8Array): Promise<void> {
  const parsed = await parseOriginal(bytes, 'a.xml', { quotes: false })
  if (!parsed.ok) {
    expect(parsed.error.message).not.toBe('')
    return
  }
  for (const draft of parsed.value.drafts) {
    Draft.parse(draft)
    for (const caption of draft.captions) {
      expect(caption.after).toBeGreaterThanOrEqual(-1)
      expect(caption.after).toBeLessThan(draft.blocks.length)
    }
  }
}

test('a file cut short anywhere gives drafts or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sources), fc.double({ min: 0, max: 1, noNaN: true }), (bytes, part) =>
      check(bytes.subarray(0, Math.floor(bytes.length * part)))
    ),
    { numRuns: 150 }
  )
})

test('a file with bytes changed gives drafts or a problem', async () => {
  const change = fc.tuple(fc.nat(11_999), fc.constantFrom(...'<>&"/= x1\0'))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sources),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      (bytes, changes) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, sign] of changes) changed[at % changed.length] = sign.charCodeAt(0)
        return check(changed)
      }
    ),
    { numRuns: 150 }
  )
})

const nitf = (head: string, body: string): string =>
  `<?xml version="1.0"?>${head}<nitf><body><body.content>${body}</body.content></body></nitf>`
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join(
  ''
)
const hostile: Readonly<Record<string, string>> = {
  'nested entities': nitf(`<!DOCTYPE nitf [<!ENTITY e0 "lol">${laughs}]>`, '<p>&e9;</p>'),
  'one long entity': nitf(
    `<!DOCTYPE nitf [<!ENTITY a "${'word '.repeat(20_000)}">]>`,
    `<p>${'&a;'.repeat(20_000)}</p>`
  ),
  'a file from outside': nitf('<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>', '<p>&a;</p>'),
  'deep nesting': nitf('', '<div>'.repeat(20_000)),
  'a doctype without end': `<!DOCTYPE nitf [${'<!ENTITY a "'.repeat(30_000)}`,
  'comments without end': `<?xml version="1.0"?>${'<!--'.repeat(80_000)}`,
  'open shortcodes': `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><content:encoded><![CDATA[${'[caption '.repeat(30_000)}]]></content:encoded></item></channel></rss>`,
  'captions without end': `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><content:encoded><![CDATA[${'[caption] '.repeat(20_000)}]]></content:encoded></item></channel></rss>`,
  'open links': `<rss><channel><item><description><![CDATA[${'<a '.repeat(60_000)}]]></description></item></channel></rss>`,
  'blank lines': `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><content:encoded><![CDATA[a${'\n '.repeat(100_000)}b]]></content:encoded></item></channel></rss>`
}
test.each(Object.entries(hostile))('%s: harmless, in linear time', async (_, text) => {
  const started = performance.now()
  const parsed = await parseOriginal(new TextEncoder().encode(text), 'a.xml', { quotes: false })
  expect(performance.now() - started).toBeLessThan(4_000)
  if (parsed.ok) for (const draft of parsed.value.drafts) expect(draft.text.length).toBeLessThan(text.length)
})
