import type { Problem } from '#shared/result.ts'

/** Ends the whole import, which can be resumed later: the archive could not take more. Never for one bad file. */
export class ImportStopped extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** Settles like the promise, or fails as soon as the signal is given. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(aborted)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

const aborted = new Error('aborted')

/** Aborts a while after the other signal: for what should be given the time to end well. */
export function abortLater(signal: AbortSignal, milliseconds: number): AbortSignal {
  const later = new AbortController()
  const start = (): void => void setTimeout(() => later.abort(), milliseconds).unref()
  if (signal.aborted) start()
  else signal.addEventListener('abort', start, { once: true })
  return later.signal
}
