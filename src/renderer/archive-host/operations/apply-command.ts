import type { Command, CommandName } from '#shared/operations/command.ts'
import type { Archive } from '../archive.ts'
import { articleCommands } from './article-commands.ts'
import { collectionCommands } from './collection-commands.ts'
import type { CommandHandlers } from './command-of.ts'
import { itemCommands } from './item-commands.ts'
import { changedTables, publish } from './publish.ts'
import { quoteCommands } from './quote-commands.ts'
import { peopleCommands } from './people-commands.ts'
import { Recorder } from './recorder.ts'
import { rereadCommand } from './reread-command.ts'
import { writeRedo } from './redo-list.ts'
import { searchCommands } from './search-commands.ts'
import { tagCommands } from './tag-commands.ts'
import { writeChanges } from './write-changes.ts'

const handlers: CommandHandlers<CommandName> = {
  ...tagCommands,
  ...articleCommands,
  ...collectionCommands,
  ...itemCommands,
  ...rereadCommand,
  ...quoteCommands,
  ...searchCommands,
  ...peopleCommands
}

/**
 * The one door for what people change: rows, counters, the operation with its before-images and the journal line are
 * written in one strict transaction; then the line goes to main, and only then is it answered. A command that alters
 * nothing leaves no operation behind (id 0). A new operation ends what could be redone.
 */
export async function applyCommand(
  archive: Archive,
  command: Command
): Promise<{ id: number; label: string }> {
  const { db } = archive
  const at = archive.now()
  const done = await db.transaction('rw', changedTables(db), async () => {
    const recorder = new Recorder(db)
    const label = await carryOut(recorder, command, at)
    const changes = recorder.changes()
    if (changes.length === 0) return { id: 0, label, written: null }
    const written = await writeChanges(recorder, archive.listings)
    const operation = { at, label, command: asRecorded(command), changes, undone: false }
    const id = await db.operations.add({ ...operation, standing: 1 })
    await writeRedo(db, [])
    const quotes = recorder.quotes.changed().flatMap(({ before, after }) => (before && after ? before : []))
    await db.journal.add({ entry: { kind: 'operation', operation: { ...operation, id }, quotes } })
    return { id, label, written }
  })
  if (done.written) await publish(archive, done.written)
  return { id: done.id, label: done.label }
}

/** What was read of an article is in `changes`, as far as it differs; a second time it would only take up space. */
const asRecorded = (command: Command): Command =>
  command.do === 'articles:reread'
    ? { ...command, readings: command.readings.map(({ id }) => ({ id, draft: null })) }
    : command

function carryOut<C extends Command>(recorder: Recorder, command: C, at: string): Promise<string> {
  // The handler is looked up by the command's own name, a tie that the type of the table cannot express.
  const handle = handlers[command.do] as (recorder: Recorder, command: Command, at: string) => Promise<string>
  return handle(recorder, command, at)
}
