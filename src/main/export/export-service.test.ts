import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExportDocument } from '#shared/export/export-document.ts'
import { fail, ok } from '#shared/result.ts'
import { createExportService } from './export-service.ts'
import { fakePrintSurface } from './testing/fake-print-surface.ts'
import { sampleDocument, sampleRequest } from './testing/sample-document.ts'

let root = ''
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'cuttings-export-'))))
afterEach(() => rm(root, { recursive: true, force: true }))

function service() {
  let document: ExportDocument = sampleDocument
  let clock = Date.parse('2024-10-02T08:15:00Z')
  const printSurface = fakePrintSurface()
  const exports = createExportService({
    gather: () => Promise.resolve(ok(document)),
    printSurface,
    now: () => new Date((clock += 60_000)),
    appVersion: '0.1.0'
  })
  return { exports, printSurface, change: (next: ExportDocument) => (document = next) }
}

const asPdf = { ...sampleRequest, format: 'pdf' as const }

test('what was previewed is what is written, without printing again', async () => {
  const { exports, printSurface } = service()
  const preview = await exports.preview(asPdf)
  const times = printSurface.printed.length
  const written = await exports.write(asPdf, join(root, 'out.pdf'))
  expect(printSurface.printed).toHaveLength(times)
  expect(written.ok && written.value.files[0]?.path).toBe(join(root, 'out.pdf'))
  const bytes = await readFile(join(root, 'out.pdf'))
  expect(preview.ok && preview.value.format === 'pdf' && bytes.equals(preview.value.pdf)).toBe(true)
})

test('an archive that changed after the preview is read again', async () => {
  const { exports, change } = service()
  await exports.preview(sampleRequest)
  change({ ...sampleDocument, description: 'Changed meanwhile.' })
  await exports.write(sampleRequest, join(root, 'out.md'))
  expect(await readFile(join(root, 'out.md'), 'utf8')).toContain('Changed meanwhile.')
})

test('one file per story goes into the folder, under the names of the preview', async () => {
  const { exports } = service()
  const request = { ...sampleRequest, layout: 'file-per-story' as const }
  const preview = await exports.preview(request)
  const written = await exports.write(request, join(root, 'folder'))
  const names =
    preview.ok && preview.value.format === 'markdown' ? preview.value.files.map(({ name }) => name) : []
  expect(names).toHaveLength(4)
  expect((await readdir(join(root, 'folder'))).toSorted()).toEqual(names.toSorted())
  expect(written.ok && written.value.files).toHaveLength(4)
})

test('an empty collection, a failing archive and a failing printer are problems that say what to do', async () => {
  const { exports, change } = service()
  change({ description: '', sections: [] })
  expect(await exports.preview(sampleRequest)).toMatchObject({
    ok: false,
    error: { code: 'nothing-to-export' }
  })

  const parts = { now: () => new Date(0), appVersion: '0.1.0' }
  const noArchive = createExportService({
    ...parts,
    printSurface: fakePrintSurface(),
    gather: () => Promise.resolve(fail('port-closed', 'try again'))
  })
  expect(await noArchive.write(sampleRequest, join(root, 'x'))).toMatchObject({
    ok: false,
    error: { code: 'port-closed' }
  })

  const noPrinter = {
    print: () => Promise.resolve(fail('not-printed' as const, 'the printing process ended: crashed'))
  }
  const crashed = createExportService({
    ...parts,
    printSurface: noPrinter,
    gather: () => Promise.resolve(ok(sampleDocument))
  })
  expect(await crashed.preview(asPdf)).toMatchObject({ ok: false, error: { code: 'not-printed' } })
  expect(await readdir(root)).toEqual([])
})
