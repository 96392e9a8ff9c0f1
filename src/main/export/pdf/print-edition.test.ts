import { PDFDocument, PDFHexString, PDFName, PDFDict } from 'pdf-lib'
import { expect, test } from 'vitest'
import { ok } from '#shared/result.ts'
import { contentsLines } from '../edition/contents.ts'
import { makeEdition } from '../edition/edition.ts'
import { fakePrintSurface } from '../testing/fake-print-surface.ts'
import { sampleDocument, sampleImprint, sampleRequest } from '../testing/sample-document.ts'
import { namedPlaces } from './named-places.ts'
import { printEdition } from './print-edition.ts'

const edition = makeEdition(sampleDocument, sampleRequest, sampleImprint)

async function printed(surface = fakePrintSurface()) {
  const result = await printEdition(edition, 'A4', surface)
  if (!result.ok) throw new Error(result.error.message)
  return {
    ...result.value,
    pdf: await PDFDocument.load(result.value.bytes, { updateMetadata: false }),
    surface
  }
}

test('the contents are filled in with the pages that printing gave, and printed again', async () => {
  const { pdf, surface, pages } = await printed()
  expect(surface.printed).toHaveLength(3)
  const places = namedPlaces(pdf)
  const [first = '', second = ''] = surface.printed
  expect(first).toContain('<span class="page">000</span>')
  expect(second).not.toContain('<span class="page">000</span>')
  for (const { target } of contentsLines(edition)) expect(places.get(target), target).toBeGreaterThan(1)
  expect(pages).toBe(pdf.getPageCount())
})

test('when filling in moves the pages it is printed once more', async () => {
  const { surface } = await printed(fakePrintSurface((round) => (round === 1 ? 0 : 1)))
  expect(surface.printed).toHaveLength(4)
})

test('pages that never settle are a problem, not a wrong list of contents', async () => {
  const result = await printEdition(
    edition,
    'A4',
    fakePrintSurface((round) => round)
  )
  expect(result).toMatchObject({ ok: false, error: { code: 'unsettled-pages' } })
})

test('destinations in a name tree are found as well; without any there is no PDF with dummy numbers', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  const pair = [PDFHexString.fromText('story-1'), pdf.context.obj({ D: [page.ref, 'XYZ', 0, 0, 0] })]
  const leaf = pdf.context.obj({})
  leaf.set(PDFName.of('Names'), pdf.context.obj(pair))
  pdf.catalog.set(PDFName.of('Names'), pdf.context.obj({ Dests: pdf.context.obj({ Kids: [leaf] }) }))
  expect([...namedPlaces(pdf)]).toEqual([['story-1', 1]])

  const bytes = await pdf.save()
  const surface = { print: () => Promise.resolve(ok(bytes)) }
  expect(await printEdition(edition, 'A4', surface)).toMatchObject({
    ok: false,
    error: { code: 'no-places' }
  })
})

test('the outline nests as the collections do and leads to the same pages', async () => {
  const { pdf } = await printed()
  const titles: string[] = []
  const walk = (parent: PDFDict, depth: number): void => {
    let item = parent.lookupMaybe(PDFName.of('First'), PDFDict)
    while (item) {
      titles.push(`${'  '.repeat(depth)}${item.lookup(PDFName.of('Title'), PDFHexString).decodeText()}`)
      walk(item, depth + 1)
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    }
  }
  walk(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict), 0)
  expect(titles).toEqual(contentsLines(edition).map(({ words, depth }) => `${'  '.repeat(depth)}${words}`))
})

test('the same edition gives the same bytes, dated when it was made', async () => {
  const [one, other] = [await printed(), await printed()]
  expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true)
  expect(one.pdf.getTitle()).toBe('The harbour inquiry')
  expect(one.pdf.getCreator()).toBe('Cuttings 0.1.0')
  expect(one.pdf.getCreationDate()).toEqual(sampleImprint.made)
})
