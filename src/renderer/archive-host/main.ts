import '#shared/zod-without-eval.ts'
import { HostTask } from '#shared/backup/host-task.ts'
import type { Topic } from '#shared/ipc/archive-contract.ts'
import { ArchiveDatabase } from './database.ts'
import { openArchive } from './open-archive.ts'
import { Ports } from './ports.ts'
import { makeAnew, watchOver } from './rebuild/keeper-requests.ts'
import { openOlder } from './rebuild/open-older.ts'
import { openSearch } from './search/open-search.ts'

const notNow = new Error('The archive is being looked after and cannot be used now.')
const task = HostTask.parse(Object.fromEntries(new URLSearchParams(location.search)))
const ports = portsFor(task)
window.addEventListener('message', (event) => ports.accept(event))

// Storage that is not persistent may be cleared by Chromium when the disk runs full.
void navigator.storage.persist()

function portsFor({ doing, database }: HostTask): Ports {
  if (doing === 'rebuild') return new Ports(() => Promise.reject(notNow), makeAnew(database))
  const db = new ArchiveDatabase(database)
  // Chromium closes a database that it finds damaged; opened again it may be an empty one, which main then notices.
  db.on('close', () => location.reload())
  let tell: (topics: Topic[]) => void = () => undefined
  const older = doing === 'migrate' ? Promise.resolve(null) : openOlder(database)
  const archive = older.then((found) => {
    if (found) throw notNow
    return openArchive({ tell: (topics) => tell(topics), openSearch, db })
  })
  archive.catch(() => undefined)
  return new Ports(
    (tellPorts) => {
      tell = tellPorts
      return archive
    },
    watchOver(older.then((found) => found ?? archive.then(() => db)))
  )
}
