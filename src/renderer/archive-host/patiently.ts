const TRIES = 8
const WAIT = 500

/**
 * Tries again for a few seconds: a database or file that a crashed process held a moment ago cannot be opened at once
 * (dexie/Dexie.js#1767 for IndexedDB; the file pool of the search index belongs to one worker at a time).
 */
export async function patiently<T>(attempt: () => PromiseLike<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await attempt()
    } catch (thrown) {
      if (left <= 1) throw thrown
      await new Promise((resolve) => setTimeout(resolve, WAIT))
    }
  }
}
