import { describe, expect, test } from 'vitest'
import type { ImportProgress, ImportRecord } from '#shared/import/ledger.ts'
import { balance, ending, howFar, ledgerSoFar, ledgerText, lookWords, pace } from './import-words.ts'

const counts = { imported: 1986, duplicate: 11, skipped: 2, failed: 1, articles: 2004 }
const record: ImportRecord = {
  id: 1,
  title: 'wire-september',
  roots: ['/news/wire-september'],
  asCollections: true,
  started: '2015-09-18T10:00:00',
  ended: null,
  state: 'done',
  files: 2000,
  counts
}
const progress: ImportProgress = {
  importId: 1,
  title: 'wire-september',
  state: 'running',
  walked: true,
  files: 2000,
  bytes: 0,
  filesDone: 1284,
  bytesDone: 0,
  counts,
  filesPerSecond: 1640.4,
  secondsLeft: 12
}

describe('the words of an import', () => {
  test('the balance adds up, and says when it is not the end', () => {
    expect(balance(record)).toBe(
      '2,000 files = 1,986 imported + 11 duplicate + 2 skipped + 1 failed; 2,004 articles'
    )
    expect(balance({ ...record, state: 'cancelled' })).toMatch(/^2,000 files so far = /)
    const one = { imported: 1, duplicate: 0, skipped: 0, failed: 0, articles: 1 }
    expect(balance({ ...record, counts: one })).toBe(
      '1 file = 1 imported + 0 duplicate + 0 skipped + 0 failed; 1 article'
    )
  })

  test('how far: the end is named as unknown while folders are walked', () => {
    expect(howFar(progress)).toBe('1,284 of 2,000')
    expect(howFar({ ...progress, walked: false })).toBe('1,284 of 2,000 found so far')
  })

  test('pace: what is not known is left out', () => {
    expect(pace(progress)).toBe('1,640 files/s · 12 s left')
    expect(pace({ ...progress, filesPerSecond: 0.82, secondsLeft: 3700 })).toBe(
      '0.8 files/s · 1 h 2 min left'
    )
    expect(pace({ ...progress, secondsLeft: null })).toBe('1,640 files/s')
    expect(pace({ ...progress, filesPerSecond: 0, secondsLeft: null })).toBe('')
  })

  test('the ledger so far and the end', () => {
    expect(ledgerSoFar(counts)).toBe('1,986 new · 11 duplicate · 2 skipped · 1 failed')
    expect(ending({ ...progress, state: 'done' })).toBe(
      '“wire-september” imported: 2,004 articles from 2,000 files'
    )
    expect(ending({ ...progress, state: 'cancelled' })).toBe('“wire-september” cancelled after 2,000 files')
    expect(ending({ ...progress, state: 'interrupted' })).toBe(
      '“wire-september” interrupted after 2,000 files'
    )
  })

  test('a look', () => {
    const look = { title: 'a', files: 2000, bytes: 14_200_000, folders: 12, subFolders: 11, missing: [] }
    expect(lookWords(look)).toBe('2,000 files, 14 MB, in 12 folders')
    expect(lookWords({ ...look, files: 1, folders: 0, bytes: 900, atLeast: true })).toBe(
      'At least 1 file, 900 bytes'
    )
  })

  test('the ledger as text keeps one line a file', () => {
    const line = {
      importId: 1,
      path: '/news/a\tb\n.txt',
      fileName: 'a\tb\n.txt',
      bytes: 12,
      sha256: null,
      outcome: 'failed',
      code: 'empty',
      reason: 'Empty. Look for another copy.',
      articles: 0
    } as const
    const lines = ledgerText(record, [line, line]).trimEnd().split('\n')
    expect(lines[0]).toBe('Import “wire-september”, finished')
    expect(lines).toContain(balance(record))
    expect(lines.slice(-2)).toEqual(
      Array(2).fill('failed\t/news/a b .txt\t12\t0\tEmpty. Look for another copy.')
    )
  })
})
