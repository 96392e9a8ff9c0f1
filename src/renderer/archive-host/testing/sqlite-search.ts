import initSqlite from '@sqlite.org/sqlite-wasm'
import type { Ask } from '#shared/ipc/peer.ts'
import type { IndexDocument, SearchContract } from '#shared/query/search-contract.ts'
import { ok } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { IndexKeeper } from '../search/index-keeper.ts'
import { IndexDatabase } from '../search/worker/index-database.ts'

/** The real index in memory, without its worker. */
export async function sqliteSearch(): Promise<(archive: Omit<Archive, 'search'>) => IndexKeeper> {
  const sqlite = await initSqlite()
  const open = () => new sqlite.oo1.DB(':memory:')
  let index = new IndexDatabase(open(), 'test', open)
  const answers = {
    'index:open': ({ afresh }: { afresh: boolean }) => {
      if (afresh) index = new IndexDatabase(open(), 'test', open)
      return ok(index.progress())
    },
    'index:write': ({ documents, lastId }: { documents: readonly IndexDocument[]; lastId: number | null }) =>
      ok(index.write(documents, lastId)),
    'index:find': ({ match, ranked }: { match: string; ranked: boolean }) => ok(index.find(match, ranked)),
    'index:articles-with': ({ words }: { words: readonly string[] }) =>
      ok({ counts: index.articlesWith(words) }),
    'index:words-like': ({ word }: { word: string }) => ok({ words: index.wordsLike(word) }),
    'index:contents': () => ok(index.contents()),
    'index:compare': ({ documents }: { documents: readonly IndexDocument[] }) =>
      ok({ differing: index.differing(documents) }),
    'index:remove': ({ ids }: { ids: readonly number[] }) => ok(index.remove(ids))
  }
  // The generic signature of Ask cannot be followed through a table of functions.
  const ask = ((channel: keyof typeof answers, input: never) =>
    Promise.resolve(answers[channel](input))) as Ask<SearchContract>
  const report = (reason: string): void => reportError(new Error(reason))
  return (archive) => new IndexKeeper({ archive, ask, report })
}
