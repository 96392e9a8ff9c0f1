import { expect, test } from 'vitest'
import { readDateline, withoutDateline } from './dateline.ts'

test.each([
  ['LONDON, March 16 (Reuters) - Ferry workers voted.', 'LONDON', null, 'Reuters'],
  ['WASHINGTON (AP) — The Senate voted.', 'WASHINGTON', null, 'AP'],
  ['WASHINGTON, D.C. (CNN) -- The Senate voted.', 'WASHINGTON, D.C.', null, 'CNN'],
  ['(Reuters) - The Senate voted.', null, null, 'Reuters'],
  ['Paris (AFP) – Le port est fermé.', 'Paris', null, 'AFP'],
  ['PARIS, 3 mars 2016 (AFP) - Le port est fermé.', 'PARIS', '2016-03-03', 'AFP'],
  [
    'PORT ELLERY, Jan. 17, 2025 (Northern Wire) - The insurer asked.',
    'PORT ELLERY',
    '2025-01-17',
    'Northern Wire'
  ],
  ['NEW DELHI: A storm hit the coast.', 'NEW DELHI', null, null],
  ['30 juillet 2012. - Québec - Le premier forum.', 'Québec', '2012-07-30', null],
  ['21 septembre 2012, France. - Selon une étude.', 'France', '2012-09-21', null],
  ['PORTLAND, Ore., Feb 26, 1987 - A bank said.', 'PORTLAND, Ore.', '1987-02-26', null],
  ['RICHMOND, Va. Feb 26, 1987 - A bank said.', 'RICHMOND, Va.', '1987-02-26', null],
  ['MOSCOW, March 16, 2015. /TASS/. The ferry sailed.', 'MOSCOW', '2015-03-16', 'TASS'],
  ['MOSCOW. March 16 (Interfax) - The ferry sailed.', 'MOSCOW', null, 'Interfax'],
  ['Madrid, 16 mar 2015 (EFE).- El puerto cerró.', 'Madrid', '2015-03-16', 'EFE'],
  ['BUENOS AIRES, Argentina (AP) _ The ferry sailed.', 'BUENOS AIRES, Argentina', null, 'AP'],
  ['Munich (sid) - Der Trainer geht.', 'Munich', null, 'sid'],
  ['MONTREAL, Feb 26- A bank said.', 'MONTREAL', null, null],
  ['NEW YORK, March 2 -The exchange expects.', 'NEW YORK', null, null],
  ['DALLAS/FORT WORTH, Texas, March 3 - An airline said.', 'DALLAS/FORT WORTH, Texas', null, null],
  ['NEW YORK, Oct 19 -', 'NEW YORK', null, null],
  ['Evansville, Indiana, United States - This past week.', 'Evansville, Indiana, United States', null, null]
])('%s', (text, place, date, agency) => {
  expect(readDateline(text, null)?.value).toEqual({ place, date, agency })
})

test('a date without a year takes that of the publication, and none where it is unknown', () => {
  expect(readDateline('LONDON, March 16 (Reuters) - It rained.', '2016')?.value.date).toBe('2016-03-16')
  expect(readDateline('LONDON, March 16 (Reuters) - It rained.', null)?.value.date).toBeNull()
})

test('a weekday in a dateline is the last one before the publication, and says so', () => {
  const read = readDateline('LONDON, Tuesday (Reuters) - It rained.', '2015-03-05')
  expect(read).toMatchObject({
    value: { place: 'LONDON', date: '2015-03-03' },
    how: 'dateline, its weekday counted back from the publication date'
  })
  expect(readDateline('LONDON, Dec 31 (Reuters) - It rained.', '1988-01-02')?.value.date).toBe('1987-12-31')
})

test.each([
  'ECONOMIC SPOTLIGHT - BANKAMERICA',
  'BONUS WHEAT FLOUR FOR NORTHBY -- USDA',
  'The vote was close - some said too close.',
  'Sarah Jones (Labour) - the member for Northby - spoke first.',
  'UPDATE: The mayor has resigned.',
  'CORRECTION: The mayor has not resigned.',
  'He said it twice: no.',
  '"No," she said - and left.',
  'Kai - a dog - was found.',
  'A - B - C'
])('no dateline: %s', (text) => expect(readDateline(text, '2016')).toBeNull())

test('the text without its dateline', () => {
  expect(withoutDateline('WASHINGTON (AP) — The Senate voted.')).toBe('The Senate voted.')
  expect(withoutDateline('The Senate voted - twice.')).toBe('The Senate voted - twice.')
})
