import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { runParse } from './parse-command.ts'

async function run(
  argv: string[],
  input = ''
): Promise<{ code: number; lines: Record<string, unknown>[]; out: string; err: string }> {
  const streams = { stdout: new PassThrough(), stderr: new PassThrough() }
  const chunks = { out: '', err: '' }
  streams.stdout.on('data', (chunk: Buffer) => (chunks.out += chunk.toString()))
  streams.stderr.on('data', (chunk: Buffer) => (chunks.err += chunk.toString()))
  const code = await runParse(argv, { stdin: Readable.from([Buffer.from(input)]), ...streams })
  await new Promise(setImmediate)
  const lines = chunks.out.startsWith('{')
    ? chunks.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    : []
  return { code, lines, ...chunks }
}

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'cuttings-parse-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

test('prints one line per article, folders in the order of their names', async () => {
  const root = folder({
    'b.json': JSON.stringify([
      { title: 'One', body: 'Text.' },
      { title: 'Two', body: 'Text.' }
    ]),
    'a/inner.txt': 'Ferry sails\nBy Jane Roe\n2025-01-14\n\n"It left," said Ines Okafor, the harbour master.',
    'a/picture.png': '\x89PNG',
    '.git/config.txt': 'not an article'
  })
  const { code, lines } = await run([root])
  expect(code).toBe(0)
  expect(
    lines.map(({ file, part, ok, headline }) => [String(file).slice(root.length + 1), part, ok, headline])
  ).toEqual([
    [join('a', 'inner.txt'), 0, true, 'Ferry sails'],
    [join('a', 'picture.png'), 0, false, null],
    ['b.json', 0, true, 'One'],
    ['b.json', 1, true, 'Two']
  ])
  const [story] = lines
  expect(story).toMatchObject({
    byline: ['Jane Roe'],
    published: '2025-01-14',
    truncated: false,
    error: null
  })
  const [quote] = story?.['quotes'] as Record<string, unknown>[]
  expect(quote).toMatchObject({
    text: 'It left,',
    mention: 'Ines Okafor',
    speaker: 'Ines Okafor',
    cue: 'said'
  })
  expect(String(story?.['text']).slice(Number(quote?.['start']), Number(quote?.['end']))).toBe('It left,')
})

test('every line has the same keys, read or not', async () => {
  const root = folder({ 'a.txt': 'Title\n\nText.', 'b.json': '{"title": "x' })
  const { code, lines } = await run([root])
  expect(code).toBe(1)
  expect(Object.keys(lines[1] ?? {}).sort()).toEqual(Object.keys(lines[0] ?? {}).sort())
  expect(lines[1]?.['error']).toMatchObject({ code: 'broken-json' })
})

test('a file that is not there is a line and exit code 1', async () => {
  const { code, lines } = await run(['/no/such/file.txt'])
  expect(code).toBe(1)
  expect(lines[0]).toMatchObject({ ok: false, error: { code: 'unreadable' } })
})

test('a named file that holds no article is exit code 1, inside a folder it is not', async () => {
  const root = folder({ 'empty.txt': '' })
  expect((await run([join(root, 'empty.txt')])).code).toBe(1)
  expect((await run([root])).code).toBe(0)
})

test('standard input', async () => {
  const { code, lines } = await run(['-'], 'Title\n\nThe text of the story.')
  expect(code).toBe(0)
  expect(lines[0]).toMatchObject({ file: '-', headline: 'Title', text: 'The text of the story.' })
})

test('--text-jsonl keeps the offsets of the text as given', async () => {
  const text = '  “It\u2028left,” said Ines Okafor.\r\n\u00a0\r\nNo more.'
  const input = `${JSON.stringify({ id: 'a', text })}\n\n${JSON.stringify({ id: 7, text: 'Nothing.' })}\nnonsense\n`
  const { code, lines, err } = await run(['--text-jsonl', '-'], input)
  expect(code).toBe(1)
  expect(err).toContain('line 4')
  expect(lines.map(({ id }) => id)).toEqual(['a', 7])
  for (const quote of lines[0]?.['quotes'] as { start: number; end: number; text: string }[])
    expect(text.slice(quote.start, quote.end)).toBe(quote.text)
  expect(lines[1]?.['quotes']).toEqual([])
})

test.each([[[]], [['--no-such-option']], [['--text-jsonl', 'a', 'b']]])(
  'wrong usage %j is exit code 2',
  async (argv) => {
    const { code, err, out } = await run(argv)
    expect(code).toBe(2)
    expect(err).toContain('Usage: cuttings parse')
    expect(out).toBe('')
  }
)

test('--help', async () => {
  const { code, out } = await run(['--help'])
  expect(code).toBe(0)
  expect(out).toContain('Usage: cuttings parse')
})
