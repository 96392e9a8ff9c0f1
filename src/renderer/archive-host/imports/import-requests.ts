import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import { type Handlers, Refusal } from '#shared/ipc/peer.ts'
import { type ImportRecord, noCounts } from '#shared/import/ledger.ts'
import type { Archive } from '../archive.ts'
import type { ArchiveDatabase } from '../database.ts'
import { columnMappings, setColumnMapping } from './column-mappings.ts'
import { Staging } from './staging.ts'
import { storeFiles } from './store-files.ts'

type Requests = Extract<keyof ArchiveContract, `imports:${string}`>

export const importRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => {
  const { db } = archive
  const staging = new Staging()
  return {
    'imports:begin': async ({ title, roots, asCollections, at }) => {
      const begun = {
        title,
        roots,
        asCollections,
        started: at,
        ended: null,
        state: 'running',
        files: 0,
        counts: noCounts
      } as const
      const importId = await db.transaction('rw', db.imports, db.journal, async () => {
        const id = await db.imports.add(begun)
        await db.journal.add({ entry: { kind: 'import', at, record: { ...begun, id } } })
        return id
      })
      await told(archive)
      return { importId }
    },

    'imports:stage': (slice) => {
      staging.add(slice)
      return Promise.resolve({})
    },

    'imports:store': async ({ files, ...batch }) => {
      const complete = files.map((file) => staging.complete(batch.importId, file))
      try {
        return { counts: await storeFiles(archive, { ...batch, files: complete }) }
      } finally {
        staging.forget(batch.importId, files)
      }
    },

    'imports:finish': async ({ importId, state, files, at }) => {
      const record = await changeImport(archive, importId, at, (old) => ({ ...old, state, files, ended: at }))
      // The last articles are shown at once, not at an import's calm pace.
      archive.announcer.announce(['imports', 'articles', 'quotes', 'collections'])
      archive.search.wake()
      return { record }
    },

    'imports:reopen': async ({ importId }) => {
      const record = await changeImport(archive, importId, archive.now(), (old) => {
        if (old.state === 'done')
          throw new Refusal('import-done', `The import “${old.title}” is finished already.`)
        return { ...old, state: 'running', ended: null }
      })
      const keys = await linesOf(db, importId).primaryKeys()
      return { record, done: keys.map(([, path]) => path) }
    },

    'imports:columns': async () => ({ mappings: await columnMappings(db) }),

    'imports:set-columns': async ({ mapping }) => {
      await setColumnMapping(db, mapping)
      return {}
    },

    'imports:known': async ({ sha256 }) => {
      const known = await db.articles.where('original.sha256').anyOf(sha256).uniqueKeys()
      return { known: known.map(String) }
    },

    'imports:list': async () => ({ imports: await db.imports.orderBy('id').reverse().toArray() }),

    'imports:lines': async ({ importId, outcome, from, count }) => {
      const lines = outcome === null ? linesOf(db, importId) : db.importFiles.where({ importId, outcome })
      const record = await db.imports.get(importId)
      const { imported, duplicate, skipped, failed } = record?.counts ?? noCounts
      const total =
        outcome === null ? imported + duplicate + skipped + failed : (record?.counts[outcome] ?? 0)
      return { total, lines: await lines.offset(from).limit(count).toArray() }
    }
  }
}

const linesOf = (db: ArchiveDatabase, importId: number) =>
  db.importFiles.where('[importId+path]').between([importId, ''], [importId, '\uffff'], true, true)

async function changeImport(
  archive: Archive,
  importId: number,
  at: string,
  change: (old: ImportRecord) => ImportRecord
): Promise<ImportRecord> {
  const { db } = archive
  const record = await db.transaction('rw', db.imports, db.journal, async () => {
    const old = await db.imports.get(importId)
    if (!old) throw new Refusal('no-import', `There is no import ${String(importId)} in this archive.`)
    const changed = change(old)
    await db.imports.put(changed)
    await db.journal.add({ entry: { kind: 'import', at, record: changed } })
    return changed
  })
  await told(archive)
  return record
}

async function told(archive: Archive): Promise<void> {
  archive.announcer.announce(['imports'])
  await archive.journal.flush()
}
