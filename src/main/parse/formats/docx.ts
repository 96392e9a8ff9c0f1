import { fail, ok } from '#shared/result.ts'
import type { Format, LeftOut, Source } from '../format.ts'
import { openDocx, type DocxPackage } from '../office/docx/docx-package.ts'
import { docxItems } from '../office/docx/docx-paragraphs.ts'
import { docxProperties } from '../office/docx/docx-properties.ts'
import type { DocxChunk } from '../office/docx/read-docx-body.ts'
import type { OfficeParagraph } from '../office/office-paragraph.ts'
import { holdsPart, isZip } from '../office/package-kind.ts'
import { paragraphsOfStory } from '../office/paragraphs-of-story.ts'
import { readOffice } from '../office/read-office.ts'
import type { Parsed } from '../parse-problem.ts'

const WORD_NAME = /^(?:docx|docm|dotx|dotm)$/
/** Text, HTML and RTF are often given the name of a Word document; what cannot be text is a damaged one. */
const NO_TEXT = /[\0-\x08\x0e-\x1a]/
const OLD_OFFICE = /^\xd0\xcf\x11\xe0/

/** Word documents since 2007 (Office Open XML, ECMA-376), also those with macros, which are never looked at. */
export const docx: Format = {
  name: 'docx',
  sniff: ({ bytes, extension, start }) =>
    WORD_NAME.test(extension)
      ? isZip(bytes) || (NO_TEXT.test(start) && !OLD_OFFICE.test(start))
      : holdsPart(bytes, '[Content_Types].xml'),
  parse: async (source) => {
    const opened = await openDocx(source.bytes)
    if (!opened.ok) return opened
    const paragraphs: OfficeParagraph[] = []
    const leftOut: LeftOut[] = []
    for (const item of docxItems(opened.value)) {
      if (item.kind === 'paragraph') paragraphs.push(item.paragraph)
      else {
        const chunk = await readChunk(opened.value, item, source)
        if (chunk.ok) for (const one of chunk.value) paragraphs.push(one)
        else leftOut.push({ name: item.part, ...chunk.error })
      }
    }
    const properties = docxProperties(opened.value.properties)
    const reading = readOffice({ paragraphs, properties }, source.fileName)
    const [first] = leftOut
    if (!reading.ok)
      return first ? fail(first.code, `Its text is in ${first.name}: ${first.message}`) : reading
    return ok({ ...reading.value, leftOut: [...reading.value.leftOut, ...leftOut] })
  }
}

/** The paragraphs of a file that stands inside the document. */
async function readChunk(
  docx: DocxPackage,
  { part }: DocxChunk,
  source: Source
): Promise<Parsed<readonly OfficeParagraph[]>> {
  const bytes = await docx.parts.bytes(part)
  if (!bytes.ok) return bytes
  const reading = await source.readInside(bytes.value, part.split('/').at(-1) ?? part)
  return reading.ok ? ok(reading.value.stories.flatMap(paragraphsOfStory)) : reading
}
