const EACH = 10
/** Asked together, so that the sync of the journal is waited for once. */
const AT_ONCE = 50

/** Tags on ten articles each, made as a person makes them; those that an earlier run made are kept. */
export async function giveTags(ask, count, articles) {
  const { tags } = await ask('tags:list', {})
  for (let from = tags.length; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => from + at)
    await Promise.all(some.map((at) => giveTag(ask, at, articles)))
  }
}

async function giveTag(ask, at, articles) {
  const id = `bench-${at}`
  const create = { do: 'tag:create', id, name: `Tag ${at}`, parentId: null, colour: 'blue' }
  await ask('operations:apply', { command: create })
  const ids = Array.from({ length: EACH }, (_, turn) => ((at * EACH + turn * 7919) % articles) + 1)
  await ask('operations:apply', { command: { do: 'articles:tag', ids, tagId: id, on: true } })
}
