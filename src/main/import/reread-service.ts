import { createHash } from 'node:crypto'
import type { Draft } from '#shared/article/draft.ts'
import type { NotReread, OriginalToRead, Rereading } from '#shared/reread/rereading.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Vault } from '../vault/vault.ts'
import type { AskArchive } from './ask-archive.ts'
import type { ParsePool } from './parse-pool.ts'
import { slicesOf } from './slices-of.ts'

type Deps = {
  readonly ask: AskArchive
  readonly vault: Pick<Vault, 'read' | 'placeOf'>
  readonly openReaders: () => ParsePool
}
/** What was shown to the person of each article that they keep: its number, and the hash of what was read. */
export type ToKeep = { readonly id: number; readonly reading: string }
type Reading = { readonly id: number; readonly draft: Draft; readonly reading: string }

/** Reads originals again with the present parser. Nothing is kept by looking, and only what was looked at is kept. */
export type RereadService = {
  look(
    originals: readonly OriginalToRead[]
  ): Promise<Result<{ rereadings: Rereading[]; notRead: NotReread[] }>>
  /**
   * One operation, that undo takes back as a whole; several only where the texts are too long for one message. `label`
   * is that of the last; null where nothing differed.
   */
  keep(
    originals: readonly OriginalToRead[],
    wanted: readonly ToKeep[]
  ): Promise<Result<{ label: string | null }>>
}

export function createRereadService({ ask, vault, openReaders }: Deps): RereadService {
  async function readAll(
    originals: readonly OriginalToRead[]
  ): Promise<Result<{ readings: Reading[]; notRead: NotReread[] }>> {
    const known = await ask('imports:columns', {})
    if (!known.ok) return known
    const readers = openReaders()
    try {
      const read = await Promise.all(
        originals.map((original) => readOriginal(original, { vault, readers, columns: known.value.mappings }))
      )
      return ok({
        readings: read.flatMap(({ readings }) => readings),
        notRead: read.flatMap(({ notRead }) => notRead)
      })
    } finally {
      readers.close()
    }
  }

  return {
    look: async (originals) => {
      const read = await readAll(originals)
      if (!read.ok) return read
      const { readings, notRead } = read.value
      const hashes = new Map(readings.map(({ id, reading }) => [id, reading]))
      const rereadings: Rereading[] = []
      for (const slice of slicesOf(readings, ({ draft }) => draft)) {
        const compared = await ask('reread:compare', { readings: slice.map(idAndDraft) })
        if (!compared.ok) return compared
        for (const one of compared.value.rereadings)
          rereadings.push({ ...one, reading: hashes.get(one.id) ?? '' })
      }
      return ok({ rereadings, notRead })
    },

    keep: async (originals, wanted) => {
      const read = await readAll(originals)
      if (!read.ok) return read
      const shown = new Map(wanted.map(({ id, reading }) => [id, reading]))
      const kept = read.value.readings.filter(({ id, reading }) => shown.get(id) === reading)
      if (kept.length < shown.size) return otherwise
      let label: string | null = null
      for (const slice of slicesOf(kept, ({ draft }) => draft)) {
        const command = { do: 'articles:reread' as const, readings: slice.map(idAndDraft) }
        const done = await ask('operations:apply', { command })
        if (!done.ok) return done
        if (done.value.id !== 0) label = done.value.label
      }
      return ok({ label })
    }
  }
}

const idAndDraft = ({ id, draft }: Reading) => ({ id, draft })

const otherwise = fail(
  'read-otherwise',
  'An original was read in another way than it was shown. Nothing was kept: look at it again.'
)

type Tools = Pick<Deps, 'vault'> & {
  readonly readers: ParsePool
  readonly columns: NonNullable<Parameters<ParsePool['read']>[0]['columns']>
}

async function readOriginal(
  { sha256, fileName, bytes, articles }: OriginalToRead,
  { vault, readers, columns }: Tools
): Promise<{ readings: Reading[]; notRead: NotReread[] }> {
  const none = (reason: string) => ({
    readings: [],
    notRead: articles.map(({ id }) => ({ id, fileName, reason }))
  })
  const sound = await vault.read(sha256)
  if (!sound.ok) return none(sound.error.message)
  const outcome = await readers.read({ path: vault.placeOf(sha256), fileName, bytes, columns })
  if (!outcome.ok) return none(outcome.problem.reason)
  const byPart = new Map(outcome.drafts.map((draft) => [draft.part, draft]))
  const read = articles.map(({ id, part }) => ({ id, draft: byPart.get(part) }))
  return {
    readings: read.flatMap(({ id, draft }) => (draft ? [{ id, draft, reading: hashOf(draft) }] : [])),
    notRead: read.flatMap(({ id, draft }) => (draft ? [] : [{ id, fileName, reason: noLonger }]))
  }
}

const noLonger = 'The file is read as fewer articles now, and this is not among them. It stays as it is.'
const hashOf = (draft: Draft): string => createHash('sha256').update(JSON.stringify(draft)).digest('hex')
