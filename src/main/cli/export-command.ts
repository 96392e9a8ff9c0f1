import { resolve } from 'node:path'
import type { Collection } from '#shared/collections/collection.ts'
import { foldKey } from '#shared/collections/fold-key.ts'
import { parentsOf } from '#shared/collections/parents-of.ts'
import { ExportRequest } from '#shared/export/export-request.ts'
import { type AppCommand, type CommandInput, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

/** `export COLLECTION --to FILE`: prints one JSON line per file written. The format follows the name: .pdf, .md, or a folder with --per-story. */
export const exportCommand: AppCommand = async ({ archive, exports: exporting, print }, input) => {
  const name = input.words.join(' ')
  const to = input.options['to']
  if (!name || typeof to !== 'string')
    throw new UsageError('export needs a collection and a file: export COLLECTION --to FILE')
  const { collections } = valueOrThrow(await archive.ask('collections:list', {}))
  const collection = findCollection(collections, name)
  if (!collection) {
    const names = collections.map((one) => pathOf(collections, one)).join(', ')
    throw new Error(
      `there is no collection "${name}"${names ? `; there are: ${names}` : ' (the archive has none yet)'}`
    )
  }
  const written = valueOrThrow(await exporting.write(requestFor(collection, to, input), resolve(to)))
  for (const file of written.files) print(JSON.stringify(file))
  return 0
}

/** By id, by name, or by the names from the outermost one, joined with "/". */
function findCollection(all: readonly Collection[], name: string): Collection | undefined {
  const key = foldKey(name)
  return (
    all.find((one) => one.id === name) ??
    all.find((one) => foldKey(pathOf(all, one)) === key) ??
    all.find((one) => foldKey(one.name) === key)
  )
}

const pathOf = (all: readonly Collection[], collection: Collection): string =>
  [...parentsOf(collection, all), collection].map(({ name }) => name).join('/')

function requestFor(collection: Collection, to: string, { options }: CommandInput): ExportRequest {
  const perStory = options['per-story'] === true
  const format = /\.pdf$/i.test(to) ? 'pdf' : perStory || /\.(md|markdown)$/i.test(to) ? 'markdown' : null
  if (!format)
    throw new UsageError('--to must end in .pdf or .md, or name a folder together with --per-story')
  const request = ExportRequest.safeParse({
    of: { kind: 'collection', id: collection.id },
    format,
    layout: perStory ? 'file-per-story' : 'one-file',
    title: options['title'] ?? collection.name,
    quotes: options['quotes'] ?? 'all',
    fullText: options['no-text'] !== true,
    paper: options['paper'] ?? 'A4'
  })
  if (!request.success) throw new UsageError('--quotes is kept, all or none; --paper is A4 or Letter')
  return request.data
}
