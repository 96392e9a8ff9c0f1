import { foldKey } from '#shared/collections/fold-key.ts'
import type { Tag } from '#shared/collections/collection.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { type CommandHandlers, counted, mustBeNew, mustExist, named } from './command-of.ts'
import { mergeTags, untag } from './merge-tags.ts'
import type { Recorder } from './recorder.ts'
import { isWithin, withDescendants } from './tree.ts'

type Names = 'tag:create' | 'tag:change' | 'tag:merge' | 'tag:delete'

export const tagCommands: CommandHandlers<Names> = {
  'tag:create': async (recorder, { id, name, parentId, colour }) => {
    mustBeNew(await recorder.tags.find(id))
    const tag = { id, name, key: foldKey(name), parentId, colour, hotkey: null }
    await checkPlace(recorder, tag)
    recorder.tags.put(tag)
    return `Create tag ${named(name)}`
  },

  'tag:change': async (recorder, { id, name, parentId, colour, hotkey }) => {
    const old = mustExist(await recorder.tags.find(id), 'The tag')
    const tag: Tag = {
      ...old,
      ...(name === undefined ? {} : { name, key: foldKey(name) }),
      ...(parentId === undefined ? {} : { parentId }),
      ...(colour === undefined ? {} : { colour }),
      ...(hotkey === undefined ? {} : { hotkey })
    }
    await checkPlace(recorder, tag)
    if (tag.hotkey !== null) await freeHotkey(recorder, tag)
    recorder.tags.put(tag)
    if (tag.name !== old.name) return `Rename tag ${named(old.name)} to ${named(tag.name)}`
    return `${tag.parentId === old.parentId ? 'Change' : 'Move'} tag ${named(old.name)}`
  },

  'tag:merge': async (recorder, command) => {
    const from = mustExist(await recorder.tags.find(command.from), 'The tag')
    const into = mustExist(await recorder.tags.find(command.into), 'The tag')
    if (from.id === into.id) throw new Refusal('same-tag', 'A tag cannot be merged with itself.')
    await mergeTags(recorder, from, into)
    return `Merge tag ${named(from.name)} into ${named(into.name)}`
  },

  'tag:delete': async (recorder, { id }) => {
    const top = mustExist(await recorder.tags.find(id), 'The tag')
    const tags = withDescendants(await recorder.db.tags.toArray(), top)
    await recorder.tags.load(tags.map((tag) => tag.id))
    for (const tag of tags) {
      await untag(recorder, tag.id, null)
      recorder.tags.remove(tag.id)
    }
    const nested = tags.length === 1 ? '' : ` and ${counted(tags.length - 1, 'tag')} in it`
    return `Delete tag ${named(top.name)}${nested}`
  }
}

/** A tag may not stand below itself, nor beside another of the same name. */
async function checkPlace({ db }: Recorder, tag: Tag): Promise<void> {
  const tags = await db.tags.toArray()
  if (tag.key === '') throw new Refusal('no-name', 'A tag needs a name with at least one visible character.')
  if (tag.parentId !== null) {
    mustExist(
      tags.find((other) => other.id === tag.parentId),
      'The tag to put it under'
    )
    if (isWithin(tags, tag, tag.parentId))
      throw new Refusal('circle', 'A tag cannot be moved into itself or a tag in it.')
  }
  const taken = tags.find(
    (other) => other.id !== tag.id && other.parentId === tag.parentId && other.key === tag.key
  )
  if (taken) {
    throw new Refusal(
      'name-taken',
      `There is a tag ${named(taken.name)} here already. Merge the two to use it for both.`
    )
  }
}

/** A number key belongs to one tag: the one that had it gives it up. */
async function freeHotkey(recorder: Recorder, tag: Tag): Promise<void> {
  const tags = await recorder.db.tags.toArray()
  const holders = tags.filter((other) => other.hotkey === tag.hotkey && other.id !== tag.id)
  for (const holder of await recorder.tags.load(holders.map(({ id }) => id))) {
    recorder.tags.put({ ...holder, hotkey: null })
  }
}
