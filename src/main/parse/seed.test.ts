import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agenciesMentioned } from './copy/agencies.ts'
import { parseOriginal } from './parse-original.ts'

// The agency story that the project began with, and the facts that a person read from it.
const folder = join(import.meta.dirname, 'fixtures/seed-syria-talks')
const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as {
  headline: string
  captions: { text: string; credit: string; captionDate: string }[]
  subheads: string[]
  firstParagraph: string
  paragraphsOfBody: number
  bodyExcludes: string[]
  truncated: { evidence: string[]; keptAsText: string }
  agenciesMentioned: string[]
  quotes: { text: string; kind: string; mention: string; speaker: string; cue: string; chain: string[] }[]
  notQuotes: string[]
}
const parsed = await parseOriginal(readFileSync(join(folder, 'source.txt')), 'source.txt')
if (!parsed.ok || !parsed.value.drafts[0]) throw new Error('the seed could not be read')
const draft = parsed.value.drafts[0]
const textsOf = (kind: string): string[] =>
  draft.blocks.filter((block) => block.kind === kind).map((block) => draft.text.slice(block.start, block.end))

test('headline, captions and subheads stand apart from the body', () => {
  expect(draft.headline.value).toBe(facts.headline)
  expect(draft.captions).toEqual(
    facts.captions.map(({ text, credit, captionDate }) => ({ text, credit, date: captionDate, after: -1 }))
  )
  expect(textsOf('subhead')).toEqual(facts.subheads)
  expect(textsOf('paragraph')).toHaveLength(facts.paragraphsOfBody)
  expect(textsOf('paragraph')[0]).toBe(facts.firstParagraph)
  for (const words of facts.bodyExcludes) expect(draft.text).not.toContain(words)
})

test('the publication date stays unknown, and nobody is named as author, agency or place', () => {
  expect(draft.published).toBeNull()
  expect(draft.bylines).toBeNull()
  expect(draft.dateline).toBeNull()
  expect(draft.agency).toBeNull()
  expect(draft.eventDate?.value).toBe('2015-03-04')
})

test('the cut-off end is seen, said and kept', () => {
  expect(draft.flags).toEqual([{ name: 'truncated', evidence: facts.truncated.evidence }])
  expect(textsOf('stub')).toEqual([facts.truncated.keptAsText])
})

test('agencies that the text and its captions mention', () => {
  const words = [draft.text, ...draft.captions.map(({ text, credit }) => `${text} ${credit}`)].join('\n')
  expect([...agenciesMentioned(words)].sort()).toEqual([...facts.agenciesMentioned].sort())
})

test('quotes with speakers and the chain of attribution', () => {
  const shown = draft.quotes.map(({ text, kind, mention, speaker, cue, chain }) => ({
    ...{ text, kind, mention: mention?.text, speaker, cue, chain }
  }))
  expect(shown).toEqual(
    facts.quotes.map(({ text, kind, mention, speaker, cue, chain }) => ({
      text,
      kind,
      mention,
      speaker,
      cue,
      chain
    }))
  )
})
