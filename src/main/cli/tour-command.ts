import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { ExportRequest } from '#shared/export/export-request.ts'
import type { Command } from '#shared/operations/command.ts'
import { importPaths } from './import-command.ts'
import { type AppCommand, type CommandContext, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

const SUBJECT = 'harbour'
const TITLE = 'The harbour inquiry'
const STORIES = 6

/**
 * `tour FOLDER --to DIR`: the app's main job from end to end without a person, for a machine without a display: import,
 * collect stories and quotes about one subject, export to PDF and Markdown, and a picture of the window.
 */
export const tourCommand: AppCommand = async (context, { words, options }) => {
  const [folder] = words
  const to = options['to']
  if (!folder || typeof to !== 'string')
    throw new UsageError('tour needs a folder and a place: tour FOLDER --to DIR')
  const ended = await importPaths(context, [resolve(folder)], true)
  const { imported, duplicate, skipped, failed } = ended.counts
  context.say(
    `Imported ${folder}: ${ended.files} files = ${imported} imported + ${duplicate} duplicate + ${skipped} skipped + ${failed} failed`
  )
  const collectionId = await collect(context)
  for (const format of ['pdf', 'markdown'] as const) {
    const name = `harbour-inquiry.${format === 'pdf' ? 'pdf' : 'md'}`
    const written = valueOrThrow(
      await context.exports.write(request(collectionId, format), resolve(to, name))
    )
    for (const file of written.files) context.print(file.path)
  }
  context.print(await takePicture(context.openWindow(), join(resolve(to), 'window.png')))
  return 0
}

async function collect(context: CommandContext): Promise<string> {
  const query = {
    scope: { kind: 'all' as const },
    text: SUBJECT,
    sort: { by: 'relevance' as const, descending: true }
  }
  const { rows } = valueOrThrow(
    await context.archive.ask('articles:page', { query, from: 0, count: STORIES })
  )
  const collectionId = randomUUID()
  await apply(context, { do: 'collection:create', id: collectionId, name: TITLE, parentId: null })
  let quotes = 0
  for (const { id } of rows) {
    const read = valueOrThrow(await context.archive.ask('articles:read', { id }))
    const quoteIds = read?.quotes.map((quote) => quote.id) ?? []
    const items = [null, ...quoteIds].map((quoteId) => ({ id: randomUUID(), articleId: id, quoteId }))
    await apply(context, { do: 'collection:add', id: collectionId, items })
    if (quoteIds.length > 0) await apply(context, { do: 'quotes:accept', ids: quoteIds })
    quotes += quoteIds.length
  }
  context.say(`Made the collection “${TITLE}”: ${rows.length} stories, ${quotes} quotes`)
  return collectionId
}

async function apply(context: CommandContext, command: Command): Promise<void> {
  valueOrThrow(await context.archive.ask('operations:apply', { command }))
}

function request(id: string, format: 'pdf' | 'markdown'): ExportRequest {
  return {
    of: { kind: 'collection', id },
    format,
    layout: 'one-file',
    title: TITLE,
    quotes: 'kept',
    fullText: true,
    paper: 'A4'
  }
}

const PATIENCE_MS = 30_000

/** Waits until the reader shows a story, then writes the window as PNG. */
async function takePicture(window: BrowserWindow, file: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS
  const shown = (): Promise<unknown> =>
    window.webContents.executeJavaScript(`document.querySelector('article h1') !== null`)
  await new Promise<void>((loaded) => window.webContents.once('did-finish-load', () => loaded()))
  while (!(await shown())) {
    if (Date.now() > until) throw new Error('the window did not show a story within 30 s')
    await new Promise((resume) => setTimeout(resume, 100))
  }
  // Fonts and the last layout settle within a few frames.
  await new Promise((resume) => setTimeout(resume, 500))
  await writeFile(file, (await window.webContents.capturePage()).toPNG())
  return file
}
