import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fail, messageOf, ok } from '#shared/result.ts'
import { databaseInText } from '../databases/database-in-text.ts'
import { found, type LeftOut, type Reading, type Source } from '../format.ts'
import type { OfficeProperties } from '../office/office-properties.ts'
import { readOffice } from '../office/read-office.ts'
import type { Parsed } from '../parse-problem.ts'
import { noFacts, type Story } from '../story/story.ts'
import { joinLines } from './join-lines.ts'
import { withLetterRoles } from '../office/letter-roles.ts'
import { openPdf } from './open-pdf.ts'
import type { PdfLine, PdfPage } from './pdf-line.ts'
import { pdfDate } from './pdf-date.ts'
import { readPage } from './read-page.ts'
import { readingOrder } from './reading-order.ts'
import { withoutRunningHeads } from './running-heads.ts'

const MOST_PAGES = 3000
const PAGES_LOOKED_AT = 10

/** The article of a PDF, or the articles of a database that were printed into one, and those of files packed in it. */
export async function readPdf(source: Source): Promise<Parsed<Reading>> {
  const opened = await openPdf(source.bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    if (pdf.numPages > MOST_PAGES)
      return fail('too-much', `The PDF has ${pdf.numPages} pages. Split it and import the parts.`)
    const packed = await readAttachments(pdf, source)
    const own = await readOwnText(pdf, source.fileName)
    if (!own.ok) return packed.stories.length > 0 ? ok(packed) : own
    return ok({
      stories: [...own.value.stories, ...packed.stories],
      leftOut: [...own.value.leftOut, ...packed.leftOut]
    })
  } catch (thrown) {
    return fail('broken', `The PDF is damaged inside (${messageOf(thrown)}). Download or print it again.`)
  } finally {
    await pdf.destroy()
  }
}

async function readOwnText(pdf: PDFDocumentProxy, fileName: string): Promise<Parsed<Reading>> {
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(await readPage(await pdf.getPage(number), number))
  const { lines, url } = withoutRunningHeads(pages.flatMap(readingOrder), pages)
  const properties = await propertiesOf(pdf)
  if (!lines.some(({ text }) => /\p{L}/u.test(text)))
    return (await isBlank(pdf))
      ? fail('no-text', 'All pages of the PDF are blank.')
      : found(scanned(pages.length))
  const exported = databaseInText(textOf(lines), fileName)
  if (exported) return ok(exported)
  const read = readOffice({ paragraphs: withLetterRoles(joinLines(lines)), properties }, fileName)
  if (!read.ok || url === null) return read
  const address = { value: url, how: 'address printed below the page', sure: 0.95 }
  const stories = read.value.stories.map((story): Story => ({
    ...story,
    facts: { ...story.facts, url: story.facts.url ?? address }
  }))
  return ok({ ...read.value, stories })
}

/** A blank line stands between the columns and blocks, so that whoever splits the text sees where they part. */
function textOf(lines: readonly PdfLine[]): string {
  return lines
    .map((line, at) => {
      const before = lines[at - 1]
      const apart = before && before.page === line.page && before.y - line.y > line.size * 1.6
      return apart ? `\n${line.text}` : line.text
    })
    .join('\n')
}

/** Nothing is drawn on any of the first pages, not even a picture. */
async function isBlank(pdf: PDFDocumentProxy): Promise<boolean> {
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES_LOOKED_AT); number++) {
    const { fnArray } = await (await pdf.getPage(number)).getOperatorList()
    if (fnArray.length > 0) return false
  }
  return true
}

/** Pictures of pages: kept, and found by its name until its text has been read by OCR. */
const scanned = (pages: number): Story => ({
  facts: noFacts,
  keywords: [],
  pieces: [],
  captions: [],
  flags: [
    {
      name: 'no-text',
      evidence: [
        `no text: needs OCR (${pages === 1 ? 'a page that is a picture' : `${pages} pages that are pictures`})`
      ]
    }
  ]
})

async function propertiesOf(pdf: PDFDocumentProxy): Promise<OfficeProperties> {
  const { info } = await pdf.getMetadata()
  const known = new Map<string, unknown>(Object.entries(info))
  const [title, created] = [known.get('Title'), known.get('CreationDate')]
  // A browser's print is dated by the day on which somebody printed the page.
  const printed = /Mozilla|Chrom|Skia|WebKit|wkhtml/i.test(
    `${String(known.get('Creator'))} ${String(known.get('Producer'))}`
  )
  return {
    title: typeof title === 'string' ? title : null,
    created: typeof created === 'string' && !printed ? pdfDate(created) : null
  }
}

async function readAttachments(pdf: PDFDocumentProxy, { readInside }: Source): Promise<Reading> {
  const attached: unknown = await pdf.getAttachments()
  const stories: Story[] = []
  const leftOut: LeftOut[] = []
  for (const file of Object.values(attached ?? {})) {
    if (!isAttachment(file)) continue
    const read = await readInside(file.content, file.filename)
    if (read.ok) {
      stories.push(...read.value.stories)
      leftOut.push(...read.value.leftOut)
    } else leftOut.push({ name: file.filename, ...read.error })
  }
  return { stories, leftOut }
}

const isAttachment = (file: unknown): file is { readonly filename: string; readonly content: Uint8Array } =>
  typeof file === 'object' &&
  file !== null &&
  'filename' in file &&
  typeof file.filename === 'string' &&
  'content' in file &&
  file.content instanceof Uint8Array
