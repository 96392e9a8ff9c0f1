import { expect, test } from 'vitest'
import { isNamed } from './is-named.ts'

test.each([
  'Ann Lee',
  'Ursula von der Leyen',
  'van der Berg',
  'al-Assad',
  'the White House',
  'the Ministry of Defence',
  'Ellery Harbour Board',
  'Élodie',
  '习近平',
  'المدير'
])('%s is named', (speaker) => expect(isNamed(speaker)).toBe(true))

test.each([
  'officials',
  'the board',
  'a spokeswoman for Ellery Harbour Board',
  'a White House official',
  'White House officials',
  'the board’s engineer',
  'Its chairman',
  'One Apprentice',
  'ein Sprecher',
  'la ministre',
  'de',
  '',
  '“'
])('%s is not', (speaker) => expect(isNamed(speaker)).toBe(false))
