import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import { childAt, descendantsNamed, lineOf, type XmlElement } from '../../xml/xml-node.ts'
import { openPackage } from '../package-parts.ts'
import type { OfficeDocument } from '../read-office.ts'
import { readOdfStyles } from './odf-styles.ts'
import { readOdfBody } from './read-odf-body.ts'

/** Reads a packed OpenDocument text (.odt, .ott). */
export async function openOdt(bytes: Uint8Array): Promise<Parsed<OfficeDocument>> {
  const parts = await openPackage(bytes)
  if (!parts.ok) return parts
  const { xml, xmlOrNull, has } = parts.value
  const manifest = await xmlOrNull('META-INF/manifest.xml')
  const locked = manifest !== null && descendantsNamed(manifest, 'encryption-data').length > 0
  if (locked || has('encrypted-package'))
    return fail('locked', 'The document is locked with a password. Save it without one and import it again.')
  const content = await xml('content.xml')
  if (!content.ok) return content
  const styles = await xmlOrNull('styles.xml')
  return odfDocument(content.value, styles === null ? [] : [styles], await xmlOrNull('meta.xml'))
}

/** Reads a flat OpenDocument text (.fodt): all parts are in one. */
export const flatOdt = (document: XmlElement): Parsed<OfficeDocument> => odfDocument(document, [], document)

function odfDocument(
  content: XmlElement,
  styles: readonly XmlElement[],
  properties: XmlElement | null
): Parsed<OfficeDocument> {
  const text = childAt(content, 'body', 'text')
  if (text === null)
    return fail(
      'not-an-article',
      'This is an OpenDocument file without text pages, such as a table or slides.'
    )
  const meta = properties && childAt(properties, 'meta')
  return ok({
    paragraphs: readOdfBody(text, readOdfStyles([...styles, content])),
    properties: {
      title: meta && lineOf(childAt(meta, 'title')),
      created: meta && lineOf(childAt(meta, 'creation-date'))
    }
  })
}
