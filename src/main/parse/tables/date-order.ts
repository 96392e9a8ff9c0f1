const SLASHED = /^\s*(?<a>[0-3]?\d)\/(?<b>[0-3]?\d)\/(?<year>(?:1[5-9]|20)?\d\d)(?<rest>(?:[ T,].*)?)$/

/** Whether a column of dates like 13/04/2015 and 03/04/2015 writes the day or the month first, if any row can only be one. */
export function dateOrder(cells: readonly string[]): 'day' | 'month' | null {
  let [dayFirst, monthFirst] = [0, 0]
  for (const cell of cells) {
    const { a, b } = SLASHED.exec(cell)?.groups ?? {}
    if (Number(a) > 12) dayFirst++
    if (Number(b) > 12) monthFirst++
  }
  if (dayFirst > 0 && monthFirst === 0) return 'day'
  return monthFirst > 0 && dayFirst === 0 ? 'month' : null
}

/** "03/04/2015" as ISO by the order of its column; other dates stay as they are. */
export function orderedDate(cell: string, order: 'day' | 'month' | null): string {
  const { a, b, year, rest = '' } = SLASHED.exec(cell)?.groups ?? {}
  if (order === null || a === undefined || b === undefined || year?.length !== 4) return cell
  const [month, day] = order === 'day' ? [b, a] : [a, b]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${rest}`
}
