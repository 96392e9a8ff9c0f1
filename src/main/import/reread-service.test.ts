import { expect, test } from 'vitest'
import type { Draft } from '#shared/article/draft.ts'
import type { OriginalToRead, Rereading } from '#shared/reread/rereading.ts'
import { fail, ok } from '#shared/result.ts'
import type { AskArchive } from './ask-archive.ts'
import type { ParsePool, ReadOutcome } from './parse-pool.ts'
import { createRereadService } from './reread-service.ts'

const draft = (part: number, text: string): Draft => ({
  part,
  format: 'text',
  headline: { value: 'A headline', how: 'first line', sure: 1 },
  ...{ dek: null, bylines: null, dateline: null, published: null, updated: null, eventDate: null },
  ...{ source: null, agency: null, section: null, slug: null, language: null, url: null, rights: null },
  ...{ embargoUntil: null, keywords: [], text, blocks: [], captions: [], words: 1, flags: [], quotes: [] }
})
const original = (name: string, ...ids: number[]): OriginalToRead => ({
  sha256: name.padEnd(64, '0'),
  fileName: `${name}.txt`,
  bytes: 10,
  articles: ids.map((id, part) => ({ id, part }))
})
const changed = (id: number): Rereading => ({
  ...{ id, headline: '', fileName: '', same: false, doubt: null, fields: [], text: null, quotes: [] },
  ...{ quotesKept: 0, reading: '' }
})

/** An archive that says of everything that it changed, and originals that read as `read` has them. */
function made(read: Map<string, readonly Draft[]>) {
  const applied: unknown[] = []
  const answer = (channel: string, input: object): unknown => {
    if (channel === 'imports:columns') return { mappings: [] }
    const asked = input as { readings: { id: number }[]; command: unknown }
    if (channel === 'reread:compare') return { rereadings: asked.readings.map(({ id }) => changed(id)) }
    applied.push(asked.command)
    return { id: applied.length, label: 'Read again' }
  }
  // The service asks three things, whose answers are above.
  const ask = ((channel: string, input: object) => Promise.resolve(ok(answer(channel, input)))) as AskArchive
  let open = 0
  const openReaders = (): ParsePool => {
    open += 1
    return {
      read: ({ fileName }): Promise<ReadOutcome> => {
        const drafts = read.get(fileName)
        return Promise.resolve(
          drafts
            ? { ok: true, drafts, note: '' }
            : { ok: false, problem: { outcome: 'failed', code: 'broken-json', reason: 'It is broken.' } }
        )
      },
      close: () => void (open -= 1)
    }
  }
  const vault = {
    read: (sha256: string) =>
      Promise.resolve(sha256.startsWith('gone') ? fail('not-kept', 'It is gone.') : ok(new Uint8Array())),
    placeOf: (sha256: string) => `/vault/${sha256}`
  }
  return { service: createRereadService({ ask, vault, openReaders }), applied, open: () => open }
}

test('what cannot be read, is gone from the vault or from the file is named; the rest is compared', async () => {
  const { service, open } = made(new Map([['a.txt', [draft(0, 'One.')]]]))
  const looked = await service.look([original('a', 1, 2), original('broken', 3), original('gone', 4)])
  expect(looked.ok && looked.value.rereadings.map(({ id }) => id)).toEqual([1])
  expect(looked.ok && looked.value.notRead.map(({ id, reason }) => [id, reason.slice(0, 11)])).toEqual([
    [2, 'The file is'],
    [3, 'It is broke'],
    [4, 'It is gone.']
  ])
  expect(open()).toBe(0)
})

test('only what was shown is kept', async () => {
  const read = new Map([['a.txt', [draft(0, 'One.'), draft(1, 'Two.')]]])
  const { service, applied } = made(read)
  const looked = await service.look([original('a', 1, 2)])
  const shown = looked.ok ? looked.value.rereadings : []
  expect(await service.keep([original('a', 1, 2)], shown.slice(1))).toMatchObject({ ok: true })
  expect(applied).toMatchObject([{ do: 'articles:reread', readings: [{ id: 2, draft: { text: 'Two.' } }] }])

  read.set('a.txt', [draft(0, 'One.'), draft(1, 'Three.')])
  expect(await service.keep([original('a', 1, 2)], shown)).toMatchObject({
    ok: false,
    error: { code: 'read-otherwise' }
  })
  expect(applied).toHaveLength(1)
})

test('long texts are kept in several operations', async () => {
  const long = 'Words. '.repeat(300_000)
  const { service, applied } = made(new Map([['a.txt', [0, 1, 2].map((part) => draft(part, long))]]))
  const all = [original('a', 1, 2, 3)]
  const looked = await service.look(all)
  await service.keep(all, looked.ok ? looked.value.rereadings : [])
  expect(applied).toHaveLength(2)
})
