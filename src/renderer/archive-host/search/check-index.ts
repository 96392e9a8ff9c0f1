import { Refusal } from '#shared/ipc/peer.ts'
import type { IndexCheck } from '#shared/query/index-check.ts'
import type { Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { readDocuments } from './read-documents.ts'

const SAMPLE = 500
const AT_ONCE = 50

/** Compares the index with the store once it has caught up; with `repair` mends what differs and looks again. */
export async function checkIndex(archive: Archive, repair: boolean): Promise<IndexCheck> {
  await archive.search.settle()
  const found = await compare(archive, [])
  if (!repair || found.whole) return found
  await mend(archive, found)
  const { whole } = await compare(archive, [...found.missing, ...found.differing])
  return { ...found, whole }
}

/** `also` are read besides the sample. */
async function compare({ db, search }: Archive, also: readonly number[]): Promise<IndexCheck> {
  const { ids, lastId, sound } = valueOf(await search.contents())
  const entries = new Set(ids)
  // Articles above the mark are still to come, if more of them arrived meanwhile.
  const stored = (await db.articles.toCollection().primaryKeys()).filter((id) => id <= lastId)
  const known = new Set(stored)
  const missing = stored.filter((id) => !entries.has(id))
  const extra = [...entries].filter((id) => !known.has(id))
  const sample = sampleOf(
    stored.filter((id) => entries.has(id)),
    also
  )
  const differing: number[] = []
  for (let from = 0; from < sample.length; from += AT_ONCE) {
    const some = sample.slice(from, from + AT_ONCE)
    differing.push(...valueOf(await search.differing(await readDocuments(db, some))))
  }
  const same = missing.length + extra.length + differing.length === 0 && search.indexed === ids.length
  return {
    articles: stored.length,
    indexed: ids.length,
    missing,
    extra,
    differing,
    sampled: sample.length,
    sound,
    whole: sound && same
  }
}

async function mend(
  { db, search }: Archive,
  { sound, extra, missing, differing }: IndexCheck
): Promise<void> {
  if (!sound) await search.renew()
  else {
    valueOf(await search.remove(extra))
    // The keeper takes these as articles that have changed.
    const stale = [...missing, ...differing].map((articleId) => ({ articleId }))
    await db.reindex.bulkAdd(stale)
  }
  await search.settle()
}

/** A random part of the articles, and those named besides. */
function sampleOf(ids: readonly number[], also: readonly number[]): number[] {
  const left = [...ids]
  for (let at = 0; at < Math.min(SAMPLE, left.length); at++) {
    const other = at + Math.floor(Math.random() * (left.length - at))
    const [here = 0, there = 0] = [left[at], left[other]]
    left[at] = there
    left[other] = here
  }
  return [...new Set([...left.slice(0, SAMPLE), ...also])]
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.error.code, result.error.message)
  return result.value
}
