import { describe, expect, test } from 'vitest'
import { areas, chordOf, contexts, findShortcut, keyHint, shortcuts, type Area } from './shortcuts.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {}
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held
})

test.each(contexts.map((context) => [context.join(' + '), context] as const))(
  'areas that listen together share no key: %s',
  (_, context) => {
    const owners = new Map<string, string[]>()
    for (const { id, area, keys } of shortcuts) {
      if (context.includes(area)) for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), id])
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
  }
)

test('every area is in a context, every id is there once', () => {
  // Object.keys forgets its key type; these are the keys of the table itself.
  for (const area of Object.keys(areas) as Area[]) {
    expect(contexts.some((context) => context.includes(area))).toBe(true)
  }
  expect(new Set(shortcuts.map(({ id }) => id)).size).toBe(shortcuts.length)
})

describe('chords', () => {
  test.each([
    ['Ctrl+K', press('k', { ctrlKey: true })],
    ['Ctrl+K', press('k', { metaKey: true })],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true })],
    ['Shift+Space', press(' ', { shiftKey: true })],
    ['Alt+ArrowUp', press('ArrowUp', { altKey: true })],
    ['?', press('?', { shiftKey: true })]
  ])('%s', (chord, event) => {
    expect(chordOf(event)).toBe(chord)
  })
})

test('letters are left to a text field, Ctrl+K is not', () => {
  expect(findShortcut(press('t'), ['row'], false)).toBe('tag')
  expect(findShortcut(press('t'), ['row'], true)).toBeNull()
  expect(findShortcut(press('k', { ctrlKey: true }), ['everywhere'], true)).toBe('search')
})

test('the same key means another thing in another area', () => {
  expect(findShortcut(press('Delete'), ['row', 'articles'], false)).toBe('trash')
  expect(findShortcut(press('Delete'), ['row', 'collection'], false)).toBe('remove-item')
})

test('hints read as a person says them', () => {
  expect(keyHint('search')).toBe('Ctrl K')
  expect(keyHint('accept')).toBe('a')
  expect(keyHint('item-up')).toBe('Alt ↑')
})
