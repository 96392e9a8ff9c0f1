import { ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import { attributeOf, childAt, childrenNamed, type XmlElement } from '../../xml/xml-node.ts'
import type { OfficeParagraph } from '../office-paragraph.ts'
import { openDocx, type DocxPackage } from './docx-package.ts'
import { readDocxStyles } from './docx-styles.ts'
import { readDocxBody, type DocxItem } from './read-docx-body.ts'

/** The paragraphs of a Word document in order, notes at its end; nothing is judged yet. */
export async function docxParagraphs(bytes: Uint8Array): Promise<Parsed<readonly OfficeParagraph[]>> {
  const opened = await openDocx(bytes)
  if (!opened.ok) return opened
  return ok(docxItems(opened.value).flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : [])))
}

/** The same with the places where files of other kinds stand in the document. */
export function docxItems(docx: DocxPackage): readonly DocxItem[] {
  const styles = readDocxStyles(docx.styles)
  const body = childAt(docx.main, 'body')
  if (body === null) return []
  const { items, footnotes, endnotes } = readDocxBody(body, styles, docx.relationships)
  const notes = [
    ...notesOf(docx.footnotes, 'footnote', footnotes),
    ...notesOf(docx.endnotes, 'endnote', endnotes)
  ]
  const read = notes.flatMap((note) => readDocxBody(note, styles, new Map()).items)
  return [...items, ...read.map(asNote)]
}

function notesOf(part: XmlElement | null, local: string, ids: readonly string[]): readonly XmlElement[] {
  if (part === null) return []
  const byId = new Map(childrenNamed(part, local).map((note) => [attributeOf(note, 'w:id') ?? '', note]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

const asNote = (item: DocxItem): DocxItem =>
  item.kind === 'paragraph' ? { kind: 'paragraph', paragraph: { ...item.paragraph, role: 'note' } } : item
