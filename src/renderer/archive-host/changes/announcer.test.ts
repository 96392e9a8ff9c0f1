import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Topic } from '#shared/ipc/archive-contract.ts'
import { Announcer } from './announcer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('tells at once, then gathers: at most ten times a second, an import once a second, and the last change is told', () => {
  const told: Topic[][] = []
  const announcer = new Announcer((topics) => void told.push(topics))
  announcer.announce(['tags'])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([['tags']])
  for (let at = 0; at < 100; at++) {
    announcer.announce(['imports', 'articles'], 'calm')
    vi.advanceTimersByTime(100)
  }
  expect(told.length).toBeGreaterThan(8)
  expect(told.length).toBeLessThan(13)
  const before = told.length
  announcer.announce(['articles'], 'calm')
  announcer.announce(['quotes'])
  vi.advanceTimersByTime(150)
  expect(told.at(-1)).toContain('quotes')
  vi.advanceTimersByTime(2000)
  expect(told.length).toBe(before + 1)
})
