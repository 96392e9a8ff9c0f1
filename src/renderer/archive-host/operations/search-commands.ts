import { type CommandHandlers, mustBeNew, mustExist, named } from './command-of.ts'

type Names = 'search:save' | 'search:change' | 'search:delete'

export const searchCommands: CommandHandlers<Names> = {
  'search:save': async (recorder, { id, name, text }, at) => {
    mustBeNew(await recorder.searches.find(id))
    recorder.searches.put({ id, name, text, created: at })
    return `Save search ${named(name)}`
  },

  'search:change': async (recorder, { id, name, text }) => {
    const old = mustExist(await recorder.searches.find(id), 'The saved search')
    recorder.searches.put({
      ...old,
      ...(name === undefined ? {} : { name }),
      ...(text === undefined ? {} : { text })
    })
    return name === undefined || name === old.name
      ? `Change search ${named(old.name)}`
      : `Rename search ${named(old.name)} to ${named(name)}`
  },

  'search:delete': async (recorder, { id }) => {
    const old = mustExist(await recorder.searches.find(id), 'The saved search')
    recorder.searches.remove(id)
    return `Delete search ${named(old.name)}`
  }
}
