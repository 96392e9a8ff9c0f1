export type Lines = {
  /** Writes one JSON line; waits while the reader is slower than we are. */
  readonly write: (value: unknown) => Promise<void>
  readonly end: () => Promise<void>
  /** True once the reader has gone away (`… | head`). */
  readonly closed: () => boolean
}

const BATCH = 64 * 1024

/** JSON lines on a stream, in batches: one write a line would be a system call a line. */
export function openLines(stream: NodeJS.WritableStream): Lines {
  let waiting = ''
  let gone = false
  let go = (): void => undefined
  const onGone = (): void => {
    gone = true
    go()
  }
  stream.on('error', onGone)
  stream.on('close', onGone)
  stream.on('drain', () => go())
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    if (gone || text === '' || stream.write(text)) return
    await new Promise<void>((resolve) => {
      go = resolve
    })
  }
  return {
    write: async (value) => {
      waiting += `${JSON.stringify(value)}\n`
      if (waiting.length >= BATCH) await flush()
    },
    end: flush,
    closed: () => gone
  }
}
