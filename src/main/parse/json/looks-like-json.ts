import type { Source } from '../format.ts'

const STARTS = /^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[[{"\]])/

/** True for a file that begins as JSON does, or is called so. */
export const looksLikeJson = ({ extension, start }: Source): boolean =>
  /^(?:json|ndjson|jsonl)$/.test(extension) || STARTS.test(start)
