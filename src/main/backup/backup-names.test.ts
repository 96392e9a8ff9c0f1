import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupMoment, backupName, newestFirst, outdatedBackups } from './backup-names.ts'

const at = (day: number, hour = 12): Date => new Date(2026, 2, day, hour, 5)

test('a name says when, in local time, and only names like that are ours', () => {
  expect(backupName(at(4))).toBe('cuttings-backup-2026-03-04-1205.zip')
  expect(backupName(at(4), 2)).toBe('cuttings-backup-2026-03-04-1205-2.zip')
  expect(backupMoment(backupName(at(4), 3))).toEqual(at(4))
  for (const other of [
    'cuttings-backup.zip',
    'my cuttings-backup-2026-03-04-1205.zip',
    'a.zip',
    'cuttings-backup-2026-03-04-1205.zip.part'
  ])
    expect(backupMoment(other)).toBeNull()
  expect(
    [backupName(at(4)), backupName(at(4), 10), backupName(at(4), 2), backupName(at(5))].sort(newestFirst)
  ).toEqual([backupName(at(5)), backupName(at(4), 10), backupName(at(4), 2), backupName(at(4))])
})

test('one a day for 60 days: seven days and four weeks stay', () => {
  const days = Array.from({ length: 60 }, (_, day) => at(day + 1))
  const names = days.map((day) => backupName(day))
  const gone = new Set(outdatedBackups(names, at(60, 13)))
  const kept = names.filter((name) => !gone.has(name))
  expect(kept.slice(-7)).toEqual(names.slice(-7))
  // 29 April 2026, the last day, is a Wednesday: the week so far, and the Sundays before it.
  expect(kept.map((name) => backupMoment(name)?.getDate())).toEqual([12, 19, 23, 24, 25, 26, 27, 28, 29])
})

test('what is of the last two days, or not ours, is never removed, and something always stays', () => {
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 24 * 400 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(hours, (ages) => {
      const now = at(20)
      const names = ages.map((age) => backupName(new Date(now.getTime() - age * 3_600_000)))
      const gone = outdatedBackups([...names, 'notes.txt'], now)
      expect(gone).not.toContain('notes.txt')
      expect(gone.length).toBeLessThan(names.length)
      for (const name of gone)
        expect(now.getTime() - (backupMoment(name)?.getTime() ?? Infinity)).toBeGreaterThan(47 * 3_600_000)
    })
  )
})
