import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from '../vault/names-in.ts'

const DATABASES = /^app_.*\.indexeddb\.(leveldb|blob)$/
const KEPT = 2

/**
 * Copies the database's files aside, before Chromium opens them and perhaps throws them away. LevelDB never writes
 * again into a finished table (.ldb), so those are linked; `at` names the copy. The last two copies are kept.
 */
export async function setDatabaseAside(archive: string, at: Date): Promise<void> {
  const recovery = join(archive, 'recovery')
  const source = join(archive, 'IndexedDB')
  const folders = (await namesIn(source)).filter((name) => DATABASES.test(name))
  if (folders.length === 0) return
  const target = join(recovery, at.toISOString().replaceAll(':', '-'))
  for (const folder of folders) await copyFolder(join(source, folder), join(target, folder))
  const copies = (await namesIn(recovery)).filter((name) => /^\d{4}-/.test(name)).sort()
  for (const old of copies.slice(0, -KEPT)) await rm(join(recovery, old), { recursive: true, force: true })
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target)
    else if (!entry.name.endsWith('.ldb')) await copyFile(source, target)
    // Not every file system has links.
    else await link(source, target).catch(() => copyFile(source, target))
  }
}
