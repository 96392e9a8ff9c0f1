import type { Result } from '#shared/result.ts'

/** On the command line an expected failure ends the command: its message is what the person reads. */
export function valueOrThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
