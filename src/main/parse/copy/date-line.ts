import { readDate } from '../dates/find-date.ts'
import type { Facts } from '../story/story.ts'

const UPDATED =
  /^(?:last )?(?:updated|modified|mis à jour|aktualisiert|actualizado|aggiornato|bijgewerkt)(?:\s?(?:on|le|am|:|at))*\s*/i
const PUBLISHED =
  /^(?:first )?(?:published|posted|publié|veröffentlicht|publicado|pubblicato|gepubliceerd)(?:\s?(?:on|le|am|:|at))*\s*/i
const DATE_NOTE =
  /[|•·–—,-]?\s*(?:(?:at|à|um|om|alle|a las)\s)?[0-2]?\d[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|BST|CET|CEST|E[SD]?T|P[SD]?T|Uhr))?$/i

/** "2006-02-23", "Published: 3 March 2015, 14:30 GMT", "Updated March 4, 2015": a line that is a date and nothing else. */
export function dateFacts(text: string): Partial<Facts> | null {
  if (text.length > 90) return null
  const updated = UPDATED.exec(text)?.[0] ?? ''
  const published = updated === '' ? (PUBLISHED.exec(text)?.[0] ?? '') : ''
  const rest = text.slice(updated.length + published.length)
  const when = readDate(rest) ?? readDate(rest.replace(DATE_NOTE, ''))
  if (when === null) return null
  if (updated !== '') return { updated: { value: when, how: 'line that says updated', sure: 0.95 } }
  const how = published === '' ? 'date line' : 'line that says published'
  return { published: { value: when, how, sure: published === '' ? 0.85 : 0.95 } }
}
