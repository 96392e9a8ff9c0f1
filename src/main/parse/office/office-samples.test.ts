import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Draft } from '#shared/article/draft.ts'
import { parseOriginal } from '../parse-original.ts'
import { readDrafts } from './testing/read-article.ts'

// Documents of Apache Tika and of databases: see SOURCES.md there. They are read, never copied into the project.
const folder = resolve(import.meta.dirname, '../../../../../shared/data/formats')
const here = existsSync(folder)
if (!here) process.stdout.write('office samples skipped: ../shared/data/formats is not here.\n')

const read = (path: string): Promise<readonly Draft[]> =>
  readDrafts(readFileSync(join(folder, path)), path.split('/').at(-1) ?? '')
const one = async (path: string): Promise<Draft> => {
  const [draft] = await read(path)
  if (!draft) throw new Error('no article')
  return draft
}

/** Its text is an MHTML page inside the document: read where that format is, else refused by the page's name. */
const IN_MHTML = 'testAltChunkMHT.docx'

test.runIf(here)('a document whose text is a file of another kind', async () => {
  expect((await one('docx/testAltChunkHTML.docx')).text).toContain('Col 1\tCol 2')
  const parsed = await parseOriginal(readFileSync(join(folder, 'docx', IN_MHTML)), IN_MHTML)
  if (parsed.ok) expect(parsed.value.drafts[0]?.text).toMatch(/\p{L}{3}/u)
  else expect(parsed.error.message).toContain('word/htmlDoc.mht')
})

test.runIf(here)('every office document is read, in well under a second', async () => {
  for (const kind of ['docx', 'doc', 'odt', 'rtf', 'epub'])
    for (const name of readdirSync(join(folder, kind))) {
      if (name === IN_MHTML) continue
      const before = performance.now()
      const drafts = await read(`${kind}/${name}`)
      expect(performance.now() - before, name).toBeLessThan(1500)
      expect(drafts.length, name).toBeGreaterThan(0)
      for (const { format, headline, text } of drafts) {
        expect(format).toBe(kind)
        expect(headline.value + text, name).toMatch(/\p{L}{3}/u)
        expect(text, name).not.toMatch(/[\ufffd\x13-\x15]|\\[a-z]+\d*\s/)
      }
    }
})

test.runIf(here)('Word 97: styles, table, links', async () => {
  const draft = await one('doc/testWORD.doc')
  expect(draft.headline.value).toBe('Sample Word Document Title')
  expect(draft.dek?.value).toBe('And now for a subtitle')
  expect(draft.text).toContain('Nested table')
  expect(draft.text).not.toContain('HYPERLINK')
  expect((await one('doc/testWORD_macros.doc')).text).toBe('The quick brown fox.')
})

test.runIf(here)('RTF: Japanese, Czech, footnotes, boxes and lists', async () => {
  expect((await one('rtf/testRTFJapanese.rtf')).text).toContain('古書店で処刑記録見つかる')
  expect((await one('rtf/testRTFWord2010CzechCharacters.rtf')).text).toContain(
    'Část svitku s textem Knihy Izajáš'
  )
  const various = await one('rtf/testRTFVarious.rtf')
  expect(various.text).toContain('Here is a text box')
  expect(various.text).toContain('Row 2 Col 1\tRow 2 Col 2')
  expect(various.blocks.at(-1)?.kind).toBe('note')
  const lists = await one('rtf/testRTFListMicrosoftWord.rtf')
  expect(lists.headline.value).not.toMatch(/Axel/)
  expect(lists.blocks.filter(({ kind }) => kind === 'list-item')).toHaveLength(11)
})

test.runIf(here)('OpenDocument: heading, footnote, no footer', async () => {
  const draft = await one('odt/testODFwithOOo3.odt')
  expect(draft.headline.value).toBe('Apache Tika Test Document')
  expect(draft.text).toContain('This is of course a simple footnote')
  expect((await one('odt/testFooter.odt')).text).not.toMatch(/footer/i)
})

test.runIf(here)('EPUB: chapters without covers and lists', async () => {
  const novel = await read('epub/testEPUB_multi-metadata-vals.epub')
  expect(novel).toHaveLength(19)
  expect(novel[0]?.bylines?.value).toEqual(['Joseph Conrad', 'Ford Madox Ford'])
  expect((await read('epub/testEPUB.epub')).map(({ headline }) => headline.value)).toEqual([
    'Chapter 1',
    'Chapter 2'
  ])
})

test.runIf(here)('a file of 161 articles that a database gave as RTF', async () => {
  const drafts = await read('lexisnexis/Newspaper_Stories,_Combined_Papers2015-07-11.RTF')
  expect(drafts).toHaveLength(161)
  expect(await read('lexisnexis/lexisnexis_advance_test_en.docx')).toHaveLength(2)
})
