import { describe, expect, test } from 'vitest'
import { placeInRoots } from './place-in-roots.ts'

describe('placeInRoots', () => {
  test.each([
    ['/news/sept/letters/a.txt', ['/news/sept'], 'sept/letters/'],
    ['/news/sept/a.txt', ['/other', '/news/sept/'], 'sept/'],
    ['/news/september/a.txt', ['/news/sept'], '/news/september/'],
    ['/news/sept/a.txt', ['/news/sept/a.txt'], '/news/sept/'],
    [String.raw`C:\news\sept\old\a.txt`, [String.raw`C:\news\sept`], String.raw`sept\old` + '\\']
  ])('%s in %j', (path, roots, place) => {
    expect(placeInRoots(path, 'a.txt', roots)).toBe(place)
  })
})
