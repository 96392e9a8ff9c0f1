const DATE =
  /^(?:D:)?(?<year>\d{4})(?<month>\d{2})?(?<day>\d{2})?(?:(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?(?<zone>Z|[+-]\d{2}'?(?:\d{2})?'?)?/

/** A PDF date (ISO 32000-1, 7.9.4) as ISO 8601; null for anything else. */
export function pdfDate(text: string): string | null {
  const groups = DATE.exec(text)?.groups
  if (!groups) return null
  const { year, month, day, hour, minute, second = '00', zone } = groups
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (day === undefined || hour === undefined) return date
  const hours = /^(?<sign>[+-]\d{2})'?(?<minutes>\d{2})?/.exec(zone ?? '')?.groups
  const offset =
    zone === undefined ? '' : hours ? `${hours['sign'] ?? '+00'}:${hours['minutes'] ?? '00'}` : 'Z'
  return `${date}T${hour}:${minute ?? '00'}:${second}${offset}`
}
