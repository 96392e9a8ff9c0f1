/** The folder of an archive's own backups, below it. */
export const BACKUPS = 'backups'

const NAME = /^cuttings-backup-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(?:-(\d{1,3}))?\.zip$/
const DAYS = 7
const WEEKS = 4
const DAY_MS = 24 * 3600 * 1000

/** The name of a backup made at this moment, in local time; `again` tells those of one minute apart. */
export function backupName(at: Date, again = 1): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `cuttings-backup-${day}-${two(at.getHours())}${two(at.getMinutes())}${again > 1 ? `-${again}` : ''}.zip`
}

/** When a backup was made, by its name; null for a file that is not called as ours are. */
export function backupMoment(name: string): Date | null {
  const [, year, month, day, hour, minute] = NAME.exec(name) ?? []
  if (year === undefined) return null
  return new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
}

/** Sorts names of backups; those of one minute by their number. */
export function newestFirst(a: string, b: string): number {
  const place = (name: string): number =>
    (backupMoment(name)?.getTime() ?? 0) + Number(NAME.exec(name)?.[6] ?? 1)
  return place(b) - place(a)
}

/**
 * The backups that need not be kept: all of the last two days stay, then the newest of each of the last seven days that
 * have one, and of each of the last four weeks. Files with other names are never among them.
 */
export function outdatedBackups(names: readonly string[], now: Date): string[] {
  const ours = names
    .flatMap((name) => {
      const at = backupMoment(name)
      return at ? [{ name, at }] : []
    })
    .sort((a, b) => newestFirst(a.name, b.name))
  const days = newestOfEach(ours, ({ at }) => dayOf(at)).slice(0, DAYS)
  // Weeks begin on Monday; day 0 of 1970 was a Thursday.
  const weeks = newestOfEach(ours, ({ at }) => Math.floor((dayOf(at) + 3) / 7)).slice(0, WEEKS)
  const kept = new Set([...days, ...weeks])
  const recent = now.getTime() - 2 * DAY_MS
  return ours.filter((one) => !kept.has(one) && one.at.getTime() < recent).map(({ name }) => name)
}

/** Days since 1970 by the local calendar. */
const dayOf = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY_MS

function newestOfEach<T>(newestFirst: readonly T[], key: (one: T) => number): T[] {
  const first = new Map<number, T>()
  for (const one of newestFirst) if (!first.has(key(one))) first.set(key(one), one)
  return [...first.values()]
}
