import { expect, test } from 'vitest'
import { dateFacts } from './date-line.ts'

const datesOf = (line: string): readonly (string | undefined)[] | null => {
  const facts = dateFacts(line)
  return facts && [facts.published?.value, facts.updated?.value]
}

test.each([
  ['2006-02-23', '2006-02-23', undefined],
  ['Published: 3 March 2015, 14:30 GMT', '2015-03-03T14:30Z', undefined],
  ['Updated March 4, 2015', undefined, '2015-03-04'],
  [
    'Published 2:05 PM EDT, March 14, 2015 | Updated 4:10 PM EDT, March 14, 2015',
    '2015-03-14T14:05-04:00',
    '2015-03-14T16:10-04:00'
  ],
  [
    'Publié le 16 mars 2015 à 14h30, mis à jour le 17 mars 2015 à 09h00',
    '2015-03-16T14:30',
    '2015-03-17T09:00'
  ],
  ['Stand: 16.03.2015, 14:30 Uhr', undefined, '2015-03-16T14:30'],
  ['March 16, 2015 Monday', '2015-03-16', undefined]
])('%s', (line, published, updated) => expect(datesOf(line)).toEqual([published, updated]))

test.each(['Published by Jane Roe', 'Updated rules for 2015 take effect', 'March', 'A | B'])(
  'no date line: %s',
  (line) => expect(dateFacts(line)).toBeNull()
)
