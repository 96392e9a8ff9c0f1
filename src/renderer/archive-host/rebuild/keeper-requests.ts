import type { KeeperContract } from '#shared/backup/keeper-contract.ts'
import { type Handlers, Refusal } from '#shared/ipc/peer.ts'
import type { ArchiveDatabase } from '../database.ts'
import type { Keep } from '../ports.ts'
import { dumpRows } from './dump-rows.ts'
import { forgetOthers } from './forget-others.ts'
import { foundFacts } from './found-facts.ts'
import { rebuildSession } from './rebuild-session.ts'

type Of<Family extends string> = Pick<
  Handlers<KeeperContract>,
  Extract<keyof KeeperContract, `${Family}:${string}`>
>

/** A host on an open database: it can be looked at and copied out, never written by the keeper. */
export const watchOver =
  (database: Promise<ArchiveDatabase>): Keep =>
  (dump) => ({
    ...refused,
    'keeper:facts': async () => foundFacts(await opened(database)),
    'keeper:dump': async () =>
      dumpRows(await opened(database), async (page) => {
        const taken = await dump('dump:rows', page)
        if (!taken.ok) throw new Refusal(taken.error.code, taken.error.message)
      }),
    'keeper:tidy': async () => {
      await forgetOthers(await opened(database))
      return {}
    }
  })

/** A host that was started to make a database anew. */
export function makeAnew(name: string): Keep {
  const session = rebuildSession(name)
  return () => ({ ...refused, ...session })
}

/** Why the database does not open is main's to judge: it decides between another try and a rebuild. */
async function opened(database: Promise<ArchiveDatabase>): Promise<ArchiveDatabase> {
  try {
    return await database
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : ''
    throw new Refusal(name === 'VersionError' ? 'too-new' : 'archive-closed', String(thrown))
  }
}

const refuse = (): never => {
  throw new Refusal('wrong-host', 'This archive host was not started for that.')
}
const refused: Of<'keeper'> & Of<'rebuild'> = {
  'keeper:facts': refuse,
  'keeper:dump': refuse,
  'keeper:tidy': refuse,
  'rebuild:rows': refuse,
  'rebuild:lines': refuse,
  'rebuild:finish': refuse
}
