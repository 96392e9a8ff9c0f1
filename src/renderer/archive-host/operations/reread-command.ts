import { Refusal } from '#shared/ipc/peer.ts'
import { rereadArticle } from '../reread/reread-article.ts'
import { storedArticles } from '../reread/stored-articles.ts'
import { withId } from './body-rows.ts'
import { type CommandHandlers, counted, mustAllExist, named } from './command-of.ts'

export const rereadCommand: CommandHandlers<'articles:reread'> = {
  'articles:reread': async (recorder, { readings }) => {
    const ids = readings.map(({ id }) => id)
    const stored = await storedArticles(recorder.db, ids)
    mustAllExist([...stored.values()], ids, 'article')
    const reread = readings.map(({ id, draft }) => {
      const there = stored.get(id)
      if (!draft || !there || draft.part !== there.article.original.part)
        throw new Refusal('no-reading', `What was read of article ${String(id)} does not belong to it.`)
      return rereadArticle(there, draft)
    })
    const quotes = reread.flatMap(({ quotes: { kept, suggested } }) => [...kept, ...suggested])
    const before = [...stored.values()].flatMap((there) => there.quotes)
    await recorder.articles.load(ids)
    await recorder.bodies.load(ids)
    await recorder.quotes.load([...before, ...quotes].map(({ id }) => id))
    const standing = new Set(quotes.map(({ id }) => id))
    for (const { article, body } of reread) {
      recorder.articles.put(article)
      recorder.bodies.put(withId(body))
    }
    for (const { id } of before) if (!standing.has(id)) recorder.quotes.remove(id)
    for (const quote of quotes) recorder.quotes.put(quote)
    const [first] = reread
    return reread.length === 1 && first
      ? `Read ${named(first.article.headline.value)} again`
      : `Read ${counted(reread.length, 'article')} again`
  }
}
