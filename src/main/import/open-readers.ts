import { availableParallelism } from 'node:os'
import { app, utilityProcess } from 'electron'
import { createParsePool, type ParsePool, type StartReader } from './parse-pool.ts'
import workerPath from './parse-worker.ts?modulePath'

/** One core stays free for the windows and the archive. */
const READERS = Math.min(4, Math.max(1, availableParallelism() - 1))

/**
 * A child whose resident memory is beyond this is ended. Kilobytes, as in Electron's metrics. Heap flags would do it
 * sooner, but a utility process ignores `--max-old-space-size` (tried on Electron 33), and buffers are not heap.
 */
const RESIDENT_KB = 1_400_000
const LOOK_EVERY = 500

/** Starts a reader as a child of its own; too much memory ends it like a crash. */
const startReader: StartReader = (on) => {
  const child = utilityProcess.fork(workerPath, [], {
    serviceName: 'Cuttings reader',
    stdio: 'ignore'
  })
  const memory = setInterval(() => {
    const own = app.getAppMetrics().find(({ pid }) => pid === child.pid)
    if (own && own.memory.workingSetSize > RESIDENT_KB) child.kill()
  }, LOOK_EVERY)
  child.on('message', (raw) => on.message(raw))
  child.once('exit', () => {
    clearInterval(memory)
    on.exit()
  })
  return { post: (job) => child.postMessage(job), kill: () => void child.kill() }
}

/** The pool that an import reads with. */
export const openReaders = (): ParsePool => createParsePool({ start: startReader, size: READERS })
