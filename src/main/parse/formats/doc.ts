import { fail } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { isCompoundFile, openCompoundFile } from '../office/doc/compound-file.ts'
import { readDoc } from '../office/doc/read-doc.ts'
import { readOffice } from '../office/read-office.ts'

/** What other programs keep in the same container, by the name of a stream. */
const OTHERS: readonly (readonly [stream: RegExp, words: string])[] = [
  [/^(?:Workbook|Book)$/, 'This is a table of an old Excel. Save it as .csv and import that.'],
  [/^PowerPoint Document$/, 'These are slides of an old PowerPoint, which are not read.'],
  [/^__(?:properties|nameid)_version/, 'This is a message of Outlook. Save it as .eml and import that.']
]

/** Word documents of 1997 to 2003, and what is locked or of another kind in the container that they came in. */
export const doc: Format = {
  name: 'doc',
  sniff: ({ bytes }) => isCompoundFile(bytes),
  parse: ({ bytes, fileName }) => {
    const file = openCompoundFile(bytes)
    if (!file.ok) return file
    const { names } = file.value
    if (names.includes('EncryptedPackage'))
      return fail(
        'locked',
        'The document is locked with a password. Save it without one and import it again.'
      )
    const other = OTHERS.find(([stream]) => names.some((name) => stream.test(name)))
    if (other && !names.includes('WordDocument')) return fail('unsupported', other[1])
    const document = readDoc(file.value)
    return document.ok ? readOffice(document.value, fileName) : document
  }
}
