import type { Draft } from '#shared/article/draft.ts'
import { parseOriginal } from '../../parse-original.ts'

/** All drafts of a file; throws where it is refused. */
export async function readDrafts(bytes: Uint8Array, name: string): Promise<readonly Draft[]> {
  const parsed = await parseOriginal(bytes, name, { quotes: false })
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${parsed.error.message}`)
  return parsed.value.drafts
}

/** The article of a file that holds one. */
export async function readArticle(bytes: Uint8Array, name: string): Promise<Draft> {
  const [draft, ...more] = await readDrafts(bytes, name)
  if (!draft || more.length > 0) throw new Error(`${more.length + 1} articles`)
  return draft
}

/** "kind text" of each block. */
export const blocksOf = ({ blocks, text }: Draft): readonly string[] =>
  blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

/** The code with which a file is refused; "read" where it is not. */
export async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  const parsed = await parseOriginal(bytes, name, { quotes: false })
  return parsed.ok ? 'read' : parsed.error.code
}
