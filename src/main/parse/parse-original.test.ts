import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Draft } from '#shared/article/draft.ts'
import { parseOriginal } from './parse-original.ts'

const root = join(import.meta.dirname, 'fixtures')
const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

function read(name: string): { readonly bytes: Uint8Array; readonly file: string } {
  const file = readdirSync(join(root, name)).find((entry) => entry.startsWith('source.')) ?? ''
  return { bytes: readFileSync(join(root, name, file)), file }
}

describe('fixtures', () => {
  // Quotes have fixtures of their own in quotes/.
  test.each(cases.map((entry) => entry.name))('%s', async (name) => {
    const { bytes, file } = read(name)
    const parsed = await parseOriginal(bytes, file, { quotes: false })
    if (parsed.ok) for (const draft of parsed.value.drafts) Draft.parse(draft)
    const shown = parsed.ok ? parsed.value.drafts : parsed.error
    await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(join(root, name, 'expected.json'))
  })
})
