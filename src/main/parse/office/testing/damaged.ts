import fc from 'fast-check'
import { expect } from 'vitest'
import { Draft } from '#shared/article/draft.ts'
import { parseOriginal } from '../../parse-original.ts'

/** What befalls a file: it is cut short, and single bytes change. */
const damage = (file: Uint8Array) =>
  fc.record({
    length: fc.integer({ min: Math.floor(file.length / 4), max: file.length }),
    changes: fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 8 })
  })

/** Reads damaged copies of a file: there are drafts that keep their promises, or a problem in words; never a throw. */
export const readsOrRefuses = (file: Uint8Array, name: string, runs = 60): Promise<void> =>
  fc.assert(
    fc.asyncProperty(damage(file), async ({ length, changes }) => {
      const bytes = file.slice(0, length)
      for (const [at, value] of changes) if (at < length) bytes[at] = value
      const parsed = await parseOriginal(bytes, name, { quotes: false })
      if (!parsed.ok) expect(parsed.error.message).toMatch(/\S\.$/)
      for (const draft of parsed.ok ? parsed.value.drafts : []) {
        Draft.parse(draft)
        expect(draft.text).toBe(draft.text.normalize('NFC'))
        for (const { after } of draft.captions) expect(after).toBeLessThan(draft.blocks.length)
      }
    }),
    { numRuns: runs }
  )
