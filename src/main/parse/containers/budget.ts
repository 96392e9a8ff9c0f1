import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../parse-problem.ts'

/** Bytes of a file in a container: it becomes text and a tree, many times its size. */
export const LARGEST_PART = 64 * 1024 * 1024

/** What may come out of one original, all containers inside containers taken together. */
const MOST = { bytes: 1024 * 1024 * 1024, parts: 50_000 }

/** Shared by an original and all that is packed in it, so that many small archives bomb no better than a large one. */
export type Budget = {
  /** Counts packed files, or bytes that were unpacked. Once it has failed it fails for good. */
  readonly charge: (what: { readonly parts?: number; readonly bytes?: number }) => Parsed<null>
}

/** `onCharge` is told of each step: reading goes on. */
export function createBudget(onCharge: () => void = () => undefined, most = MOST): Budget {
  const used = { bytes: 0, parts: 0 }
  return {
    charge: ({ parts = 0, bytes = 0 }) => {
      onCharge()
      used.parts += parts
      used.bytes += bytes
      if (used.parts > most.parts)
        return fail(
          'too-much',
          `More than ${most.parts.toLocaleString('en')} files are packed in it. ${ADVICE}`
        )
      if (used.bytes > most.bytes)
        return fail(
          'too-much',
          `It unpacks to more than ${Math.round(most.bytes / 1024 / 1024)} MB. ${ADVICE}`
        )
      return ok(null)
    }
  }
}

const ADVICE = 'Unpack it yourself, look at what it holds, and import the folder.'
