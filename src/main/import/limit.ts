export type Limit = <T>(task: () => Promise<T>) => Promise<T>

/** Lets at most `most` tasks run at a time; the others wait their turn. */
export function createLimit(most: number): Limit {
  let running = 0
  const queue: (() => void)[] = []
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => queue.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      // The place goes straight to the next in line.
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
