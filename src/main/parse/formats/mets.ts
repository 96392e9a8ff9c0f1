import { fail } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** METS only lists the files of a digitised issue: the text is in the ALTO files beside it. */
export const mets: Format = {
  name: 'mets',
  sniff: ({ start }) => xmlRoot(start)?.local === 'mets',
  parse: () =>
    fail(
      'no-text',
      'METS only lists the pages of an issue; their text is in the ALTO files beside it. Import those.'
    )
}
