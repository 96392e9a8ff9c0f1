import type { Archive } from '../archive.ts'
import { IndexKeeper } from './index-keeper.ts'
import type { SearchIndex } from './search-index.ts'
import { startWorker } from './start-worker.ts'

/** The real index in its worker. What fails is written to the page's console; the library works without it. */
export function openSearch(archive: Omit<Archive, 'search'>): SearchIndex {
  const report = (reason: string): void => reportError(new Error(`no search: ${reason}`))
  const { ask } = startWorker((reason) => keeper.stop(reason))
  const keeper = new IndexKeeper({ archive, ask, report })
  return keeper
}
