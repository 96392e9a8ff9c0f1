import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseOriginal } from '../parse-original.ts'

const page = (blocks: string): Uint8Array =>
  new TextEncoder()
    .encode(`<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Styles>
<TextStyle ID="T1" FONTSIZE="10"/><TextStyle ID="T2" FONTSIZE="24"/></Styles><Layout><Page PC="0.6"><PrintSpace>${blocks}</PrintSpace></Page></Layout></alto>`)

const line = (words: string, at = 100, style = 'T1'): string =>
  `<TextLine HPOS="${String(at)}" STYLEREFS="${style}">${words}</TextLine>`
const word = (text: string, more = ''): string => `<String CONTENT="${text}" ${more}/><SP/>`
const words = (text: string): string =>
  text
    .split(' ')
    .map((one) => word(one))
    .join('')

async function read(bytes: Uint8Array) {
  const parsed = await parseOriginal(bytes, 'page.xml', { quotes: false })
  if (!parsed.ok) throw new Error(parsed.error.message)
  const [draft] = parsed.value.drafts
  if (!draft) throw new Error('no draft')
  return draft
}

test('blocks in their order, words whole over line ends, indents begin paragraphs', async () => {
  const draft = await read(
    page(
      `<TextBlock HPOS="100" WIDTH="1000">${line(words('Der Hafen'), 100, 'T2')}</TextBlock>` +
        `<ComposedBlock><TextBlock HPOS="100" WIDTH="1000">` +
        line(words('Der Rath hat am') + word('Diens', 'SUBS_TYPE="HypPart1" SUBS_CONTENT="Dienstag"')) +
        line(word('tag', 'SUBS_TYPE="HypPart2" SUBS_CONTENT="Dienstag"') + words('den Plan gebilligt.')) +
        line(words('Die Fähre fährt ab März sechs Mal am Tage.'), 160) +
        `</TextBlock></ComposedBlock>`
    )
  )
  expect(draft.headline).toMatchObject({ value: 'Der Hafen', sure: 0.6 })
  expect(draft.text).toBe(
    'Der Rath hat am Dienstag den Plan gebilligt.\n\nDie Fähre fährt ab März sechs Mal am Tage.'
  )
})

test('a page without text, and METS, are refused with words', async () => {
  const empty = await parseOriginal(page(''), 'page.xml')
  expect(empty.ok ? '' : empty.error.code).toBe('no-text')
  const mets = await parseOriginal(
    new TextEncoder().encode('<mets:mets xmlns:mets="x"></mets:mets>'),
    'mets.xml'
  )
  expect(mets.ok ? '' : mets.error.message).toContain('ALTO')
})

const samples = resolve(import.meta.dirname, '../../../../../shared/data')
const present = existsSync(samples)
if (!present) process.stdout.write('ALTO samples skipped: ../shared/data is not here.\n')

test.skipIf(!present)('the words of a Dutch page agree with the text made from the same page', async () => {
  const draft = await read(readFileSync(join(samples, 'formats/alto-mets/DDD_010100993_001_alto.xml')))
  expect(draft.words).toBeGreaterThan(3000)
  expect(draft.language?.value).toBe('nl')
})
