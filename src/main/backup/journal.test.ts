import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLine, writeLine } from './journal-line.ts'
import { openJournal } from './journal.ts'
import { readJournal, type JournalEntry } from './read-journal.ts'

let archive: string
beforeEach(async () => {
  archive = await mkdtemp(join(tmpdir(), 'cuttings-journal-'))
})
afterEach(() => rm(archive, { recursive: true, force: true }))

const file = (name: string): string => join(archive, 'journal', name)
const files = (): Promise<string[]> => readdir(join(archive, 'journal'))

async function entries(): Promise<JournalEntry[]> {
  const all: JournalEntry[] = []
  for await (const entry of readJournal(join(archive, 'journal'))) all.push(entry)
  return all
}
async function texts(): Promise<string[]> {
  return (await entries()).flatMap((entry) => (entry.kind === 'line' ? [entry.line.text] : []))
}
const troubles = async (): Promise<string[]> =>
  (await entries()).flatMap((entry) => (entry.kind === 'line' ? [] : [entry.kind]))

test('lines come back as they were written, in order, over restarts', async () => {
  const first = await openJournal(archive)
  expect(await first.append(['{"a":1}', '{"b":"ü “q”"}'])).toEqual({ ok: true, value: null })
  await first.close()
  const second = await openJournal(archive)
  await second.append(['{"c":3}'])
  await second.close()
  expect(await texts()).toEqual(['{"a":1}', '{"b":"ü “q”"}', '{"c":3}'])
  expect(await troubles()).toEqual([])
  expect(await files()).toEqual(['000001.jsonl'])
})

test('calls that come together are written together, each answered, none lost', async () => {
  const journal = await openJournal(archive)
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => journal.append([`{"n":${n}}`])))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await texts()).toEqual(Array.from({ length: 200 }, (_, n) => `{"n":${n}}`))
  await journal.close()
})

test('a torn last line is left as it is, and the journal goes on in a new file', async () => {
  const first = await openJournal(archive)
  await first.append(['{"n":1}', '{"n":2}'])
  await first.close()
  const whole = await readFile(file('000001.jsonl'))
  await truncate(file('000001.jsonl'), whole.length - 5)
  const torn = await readFile(file('000001.jsonl'))
  const second = await openJournal(archive)
  await second.append(['{"n":3}'])
  await second.close()
  expect(await readFile(file('000001.jsonl'))).toEqual(torn)
  expect(await files()).toEqual(['000001.jsonl', '000002.jsonl'])
  expect(await texts()).toEqual(['{"n":1}', '{"n":3}'])
  expect(await troubles()).toEqual(['torn'])
})

test('a file with nothing but a torn line does not make the numbers start again', async () => {
  const first = await openJournal(archive)
  await first.append(['{"n":1}', '{"n":2}'])
  await first.close()
  await writeFile(file('000002.jsonl'), '{"seq":3,"cr')
  const second = await openJournal(archive)
  await second.append(['{"n":3}'])
  await second.close()
  const seqs = (await entries()).flatMap((entry) => (entry.kind === 'line' ? [entry.line.seq] : []))
  expect(seqs).toEqual([1, 2, 3])
  expect(await files()).toEqual(['000001.jsonl', '000002.jsonl', '000003.jsonl'])
})

test('a damaged line is reported with its place, and the lines after it still count', async () => {
  const journal = await openJournal(archive)
  await journal.append(['{"n":1}', '{"n":2}', '{"n":3}'])
  await journal.close()
  const text = await readFile(file('000001.jsonl'), 'utf8')
  await writeFile(file('000001.jsonl'), text.replace('{"n":2}', '{"n":7}'))
  expect(await texts()).toEqual(['{"n":1}', '{"n":3}'])
  expect(await entries()).toContainEqual({ kind: 'damaged', file: '000001.jsonl', at: 2 })
  expect(await entries()).toContainEqual({ kind: 'gap', file: '000001.jsonl', missing: 1 })
})

test('a missing file shows as a gap', async () => {
  const journal = await openJournal(archive, { full: 40 })
  for (const n of [1, 2, 3]) await journal.append([`{"n":${n}}`])
  await journal.close()
  expect(await files()).toEqual(['000001.jsonl', '000002.jsonl', '000003.jsonl'])
  await rm(file('000002.jsonl'))
  expect(await entries()).toContainEqual({ kind: 'gap', file: '000003.jsonl', missing: 1 })
})

test('what is not JSON is refused before anything is written', async () => {
  const journal = await openJournal(archive)
  expect(await journal.append(['{"n":1}', '{"n":'])).toMatchObject({ ok: false, error: { code: 'not-json' } })
  expect(await journal.append(['{\n  "n": 2\n}'])).toMatchObject({ ok: true })
  await journal.close()
  expect(await texts()).toEqual(['{"n":2}'])
})

test('a journal whose folder went away says so, and goes on once it can write again', async () => {
  const journal = await openJournal(archive, { full: 10 })
  await journal.append(['{"n":1}'])
  await rm(join(archive, 'journal'), { recursive: true })
  expect(await journal.append(['{"n":2}'])).toMatchObject({
    ok: false,
    error: { code: 'archive-unwritable' }
  })
  await openJournal(archive)
  expect(await journal.append(['{"n":3}'])).toMatchObject({ ok: true })
  expect(await texts()).toEqual(['{"n":3}'])
  await journal.close()
})

test('stray files are not taken for journal files', async () => {
  const journal = await openJournal(archive)
  await journal.append(['{"n":1}'])
  await journal.close()
  await writeFile(file('000001.jsonl.bak'), 'x')
  expect(await texts()).toEqual(['{"n":1}'])
})

test('every JSON document survives its envelope, and any one changed byte is noticed', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.integer({ min: 1, max: 1e9 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (text, seq, at, by) => {
        const written = writeLine({ seq, text })
        expect(readLine(written.trimEnd())).toEqual({ seq, text })
        const bytes = Buffer.from(written.trimEnd())
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ by
        expect(readLine(bytes.toString())).toBeNull()
      }
    )
  )
})

test('the example of docs/formats/journal.md is read as it says', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../docs/formats/journal.md'), 'utf8')
  const example = text.split('\n').find((line) => line.startsWith('{"seq":12,'))
  expect(readLine(example ?? '')).toEqual({
    seq: 12,
    text: '{"kind":"undo","at":"2026-03-04T05:06:07.000Z","operationId":3}'
  })
})

test('wherever the file is cut off, the whole lines before the cut are read and later ones are appended', async () => {
  const journal = await openJournal(archive)
  await journal.append(Array.from({ length: 5 }, (_, n) => `{"n":${n}}`))
  await journal.close()
  const whole = await readFile(file('000001.jsonl'))
  for (let length = 0; length <= whole.length; length += 7) {
    await rm(join(archive, 'journal'), { recursive: true })
    const again = await openJournal(archive)
    await appendFile(file('000001.jsonl'), whole.subarray(0, length))
    await again.append(['{"n":"after"}'])
    await again.close()
    const kept = whole.subarray(0, length).toString().split('\n').length - 1
    expect(await texts()).toEqual([...Array.from({ length: kept }, (_, n) => `{"n":${n}}`), '{"n":"after"}'])
  }
})
