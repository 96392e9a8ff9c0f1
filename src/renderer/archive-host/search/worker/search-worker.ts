import { createPeer, Refusal, type Wire } from '#shared/ipc/peer.ts'
import { searchContract } from '#shared/query/search-contract.ts'
import type { IndexDatabase } from './index-database.ts'
import { openIndex } from './open-index.ts'

let index: IndexDatabase | null = null

const opened = (): IndexDatabase => {
  if (!index) throw new Refusal('not-open', 'The search index is not open.')
  return index
}

const wire: Wire = {
  post: (message) => postMessage(message),
  listen: (onMessage) => addEventListener('message', (event) => onMessage(event.data))
}

createPeer(wire, {
  serve: {
    contract: searchContract,
    handlers: {
      'index:open': async ({ archive, afresh }) => {
        index?.close()
        index = await openIndex(archive, afresh)
        return index.progress()
      },
      'index:write': ({ documents, lastId }) => opened().write(documents, lastId),
      'index:find': ({ match, ranked }) => opened().find(match, ranked),
      'index:articles-with': ({ words }) => ({ counts: opened().articlesWith(words) }),
      'index:words-like': ({ word }) => ({ words: opened().wordsLike(word) }),
      'index:contents': () => opened().contents(),
      'index:compare': ({ documents }) => ({ differing: opened().differing(documents) }),
      'index:remove': ({ ids }) => opened().remove(ids)
    }
  }
})
