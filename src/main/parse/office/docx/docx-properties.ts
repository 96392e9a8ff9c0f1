import { childAt, lineOf, type XmlElement } from '../../xml/xml-node.ts'
import type { OfficeProperties } from '../office-properties.ts'

/** Title and day of creation of `docProps/core.xml` (ECMA-376 part 2, 8: Dublin Core). */
export const docxProperties = (part: XmlElement | null): OfficeProperties => ({
  title: part && lineOf(childAt(part, 'title')),
  created: part && lineOf(childAt(part, 'created'))
})
