import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { FoundFacts, KeptFacts } from '#shared/backup/archive-facts.ts'
import { addToDigest } from '#shared/backup/article-digest.ts'
import { compareFacts } from './compare-facts.ts'
import { openFacts } from './facts-file.ts'
import { openJournal } from './journal.ts'
import { entriesOf, lineageOf } from './lineage.ts'

const at = '2026-03-04T05:06:07.000Z'
let archive: string
beforeEach(async () => {
  archive = await mkdtemp(join(tmpdir(), 'cuttings-facts-'))
})

const files = (ids: readonly number[]) =>
  ids.map((id) => ({
    path: `/in/${String(id)}.txt`,
    fileName: `${String(id)}.txt`,
    bytes: 1,
    sha256: null,
    outcome: 'imported',
    code: '',
    reason: '',
    folders: [],
    articles: [{ part: 0, id }]
  }))
const imported = (by: string, n: number, ids: readonly number[]): string =>
  JSON.stringify({
    format: 2,
    archive: by,
    n,
    kind: 'import-files',
    at,
    importId: 1,
    files: files(ids),
    collections: []
  })
const undone = (by: string, n: number): string =>
  JSON.stringify({ format: 2, archive: by, n, kind: 'undo', at, operationId: n })
const rebuilt = (by: string, from: { archive: string; line: number } | null, facts: KeptFacts): string =>
  JSON.stringify({ format: 2, archive: by, n: 1, kind: 'rebuilt', at, from, facts })

async function append(...lines: readonly string[]): Promise<void> {
  const journal = await openJournal(archive)
  expect(await journal.append(lines)).toMatchObject({ ok: true })
  await journal.close()
}

test('facts are gathered from the journal, and again where their file is behind, damaged or gone', async () => {
  const lines = [imported('a', 1, [1, 2]), undone('a', 2), imported('a', 3, [3])]
  await append(...lines)
  const expected = {
    database: 'archive',
    archive: 'a',
    line: 3,
    articles: 3,
    digest: addToDigest(0, [3, 1, 2])
  }
  const store = await openFacts(archive)
  expect(store.get()).toEqual(expected)
  // A line that is sent again changes nothing.
  store.take(lines)
  expect(store.get()).toEqual(expected)
  await store.close()
  await append(imported('a', 4, [9]))
  expect((await openFacts(archive)).get()).toMatchObject({ line: 4, articles: 4 })
  await writeFile(join(archive, 'archive-facts.json'), '{"format":1,')
  expect((await openFacts(archive)).get()).toMatchObject({ line: 4, articles: 4 })
  await rm(join(archive, 'archive-facts.json'))
  expect((await openFacts(archive)).get()).toMatchObject({ line: 4, articles: 4 })
})

test('without a journal the facts file alone still knows what there was', async () => {
  await append(imported('a', 1, [1, 2]))
  const store = await openFacts(archive)
  await store.close()
  await rm(join(archive, 'journal'), { recursive: true })
  await mkdir(join(archive, 'journal'))
  expect((await openFacts(archive)).get()).toMatchObject({ articles: 2 })
  expect(JSON.parse(await readFile(join(archive, 'archive-facts.json'), 'utf8'))).toMatchObject({ format: 1 })
})

test('a rebuilt database is followed by what it says; a stranger is not', async () => {
  await append(imported('a', 1, [1, 2]))
  const store = await openFacts(archive)
  store.take([imported('stranger', 1, [1])])
  expect(store.get()).toMatchObject({ archive: 'a', articles: 2 })
  const facts = { database: 'archive-2', archive: 'b', line: 1, articles: 2, digest: 5 }
  store.take([rebuilt('b', { archive: 'a', line: 1 }, facts), imported('b', 2, [3])])
  expect(store.get()).toMatchObject({ database: 'archive-2', archive: 'b', line: 2, articles: 3 })
})

test('a rebuild reads the lines of the database and of those it continues, each once, and notices what is missing', async () => {
  const facts = { database: 'archive-2', archive: 'b', line: 1, articles: 1, digest: 5 }
  await append(
    undone('a', 1),
    undone('a', 2),
    undone('a', 2),
    undone('other', 1),
    undone('a', 4),
    undone('a', 5)
  )
  await append(rebuilt('b', { archive: 'a', line: 4 }, facts), undone('b', 2))
  const lineage = await lineageOf(archive, 'b')
  const met: unknown[] = []
  for await (const entry of entriesOf(archive, lineage))
    met.push(entry && (entry.kind === 'undo' ? entry.operationId : entry.kind))
  expect(met).toEqual([1, 2, null, 4, 'rebuilt', 2])
})

const kept: KeptFacts = { database: 'archive', archive: 'a', line: 10, articles: 3, digest: 7 }
const found: FoundFacts = { archive: 'a', line: 10, articles: 3, digest: 7, schema: 2, newestSchema: 2 }
test.each<[string, KeptFacts | null, Partial<FoundFacts>, ReturnType<typeof compareFacts>]>([
  ['the same', kept, {}, 'sound'],
  ['a new archive', null, { archive: 'x', articles: 0, line: null }, 'sound'],
  ['lines that main has not seen yet', kept, { line: 12, articles: 5, digest: 9 }, 'sound'],
  ['a database of the version before, which kept no line', kept, { line: null }, 'sound'],
  ['older tables', kept, { schema: 1 }, 'older-schema'],
  ['an empty one', kept, { archive: 'x', articles: 0, line: null, digest: 0 }, 'empty'],
  ['another one', kept, { archive: 'x' }, 'another'],
  ['the last changes missing', kept, { line: 9 }, 'behind'],
  ['an article missing', kept, { articles: 2 }, 'incomplete'],
  ['other articles than there were', kept, { digest: 8 }, 'incomplete']
])('%s', (_name, known, more, verdict) => {
  expect(compareFacts(known, { ...found, ...more })).toBe(verdict)
})
