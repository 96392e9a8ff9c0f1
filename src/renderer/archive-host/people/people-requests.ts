import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { alikeInArchive } from './alike.ts'
import { conflictsOf } from './conflicts.ts'
import { speakerPage } from './speaker-page.ts'
import { speakersLike } from './speakers.ts'

type Requests = Extract<keyof ArchiveContract, `people:${string}`>

export const peopleRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'people:page': async ({ from, count, ...asked }) => {
    const all = await speakersLike(archive, asked)
    return { total: all.length, rows: all.slice(from, from + count) }
  },
  'people:names': async (asked) => ({ names: (await speakersLike(archive, asked)).map(({ name }) => name) }),
  'people:speaker': ({ name }) => speakerPage(archive, name),
  'people:merged': async () => ({ people: await archive.db.people.toArray() }),
  'people:alike': () => alikeInArchive(archive),
  'people:conflicts': async ({ name }) => ({ pairs: await conflictsOf(archive, name) })
})
