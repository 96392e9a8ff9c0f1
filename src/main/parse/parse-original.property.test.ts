import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Draft } from '#shared/article/draft.ts'
import { parseOriginal } from './parse-original.ts'

const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.json', 'a', 'a.jsonl')
const lines = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.lorem({ maxCount: 3, mode: 'sentences' }),
    fc.constantFrom(
      '',
      '\u00a0 ',
      'By Jane Roe',
      '2015-03-04',
      'LONDON, March 16 (Reuters) - It rained.',
      'AP Photo/SANA, File',
      'Putin...',
      'Continue reading on:',
      '* item',
      '---',
      'title: x',
      '# Heading',
      '<p>Hello',
      '{"title": "x",',
      'EMBARGOED UNTIL MONDAY',
      'Photo: Jane Roe',
      '![x](y "In this file photo")',
      '{{< img caption="x" >}}',
      '"Quoted," he said.',
      'Source: AFP'
    )
  ),
  { maxLength: 30 }
)
const texts = lines.map((list) => list.join('\n'))

async function check(bytes: Uint8Array, name: string): Promise<void> {
  const parsed = await parseOriginal(bytes, name, { quotes: false })
  if (!parsed.ok) {
    expect(parsed.error.message).not.toBe('')
    return
  }
  for (const draft of parsed.value.drafts) {
    Draft.parse(draft)
    let end = 0
    for (const [index, block] of draft.blocks.entries()) {
      expect(block.start).toBe(index === 0 ? 0 : end + 2)
      expect(block.end).toBeGreaterThan(block.start)
      end = block.end
    }
    expect(end).toBe(draft.text.length)
    expect(draft.text).toBe(
      draft.blocks.map((block) => draft.text.slice(block.start, block.end)).join('\n\n')
    )
    expect(draft.text).toBe(draft.text.normalize('NFC'))
    for (const caption of draft.captions) {
      expect(caption.after).toBeGreaterThanOrEqual(-1)
      expect(caption.after).toBeLessThan(draft.blocks.length)
    }
  }
}

test('any text gives blocks that lie in it, in order and without gaps, or a problem with words', async () => {
  await fc.assert(
    fc.asyncProperty(texts, names, (text, name) => check(new TextEncoder().encode(text), name)),
    { numRuns: 400 }
  )
})

test('any bytes give drafts or a problem, never a throw', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), names, check), { numRuns: 400 })
})

test('reading the same file again gives the same drafts', async () => {
  await fc.assert(
    fc.asyncProperty(texts, names, async (text, name) => {
      const bytes = new TextEncoder().encode(text)
      expect(await parseOriginal(bytes, name)).toEqual(await parseOriginal(bytes, name))
    }),
    { numRuns: 60 }
  )
})

// Each would be quadratic with one careless pattern; 400 kB then take minutes.
const hostile: Readonly<Record<string, string>> = {
  blanks: `a${' '.repeat(400_000)}b`,
  'blank lines': `Title${'\n'.repeat(400_000)}Text.`,
  capitals: 'Harbour '.repeat(50_000),
  'one word': 'A'.repeat(400_000),
  bylines: `Title\nBy ${'Mara Lindqvist and '.repeat(20_000)}`,
  'open brackets': '('.repeat(400_000),
  'credits without end': 'AP Photo/'.repeat(40_000),
  shortcodes: '{{< '.repeat(100_000),
  'front matter without end': `---\n${'key: value\n'.repeat(30_000)}`,
  'markdown brackets': `Title\n\n${'['.repeat(2_000)}`,
  'wrapped lines': `Title\n\n${'The harbour council approved the winter plan on Tuesday after a long day\n'.repeat(6_000)}`,
  dates: '12 March 2015 '.repeat(30_000),
  dashes: 'a - '.repeat(100_000),
  dots: '. '.repeat(200_000)
}
test.each(Object.entries(hostile))('%s take linear time', async (_, text) => {
  const bytes = new TextEncoder().encode(text)
  const started = performance.now()
  for (const name of ['a.txt', 'a.md']) await parseOriginal(bytes, name, { quotes: false })
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('a line of 5 MB is read in well under a second on an idle machine', async () => {
  const bytes = new TextEncoder().encode('Harbour council backs winter ferry. '.repeat(150_000))
  const started = performance.now()
  expect((await parseOriginal(bytes, 'a.txt', { quotes: false })).ok).toBe(true)
  expect(performance.now() - started).toBeLessThan(4_000)
})
