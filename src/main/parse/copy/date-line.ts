import { readDate } from '../dates/find-date.ts'
import type { Facts } from '../story/story.ts'

const UPDATED =
  /^(?:last )?(?:updated?|modified|mis à jour|aktualisiert|stand|actualizado|aggiornato|bijgewerkt)(?:\s?(?:on|le|am|at|:))*\s*/i
const PUBLISHED =
  /^(?:first )?(?:published|posted|publié|veröffentlicht|publicado|pubblicato|gepubliceerd)(?:\s?(?:on|le|am|at|:))*\s*/i

/** "Published 3 March 2015 | Updated 4 March 2015": each part may be a date line of its own. */
const BETWEEN =
  /\s[|•·–—]\s|;\s|,\s(?=(?:last )?(?:updated|modified|mis à jour|modifié|aktualisiert|actualizado|aggiornato|bijgewerkt)\b)/i

/** "2006-02-23", "Published: 3 March 2015, 14:30 GMT", "Updated March 4, 2015": a line that is a date and nothing else. */
export function dateFacts(text: string): Partial<Facts> | null {
  if (text.length > 120) return null
  const one = dateFact(text)
  if (one !== null) return one
  const parts = text.split(BETWEEN)
  if (parts.length < 2 || parts.length > 3) return null
  const facts = parts.map(dateFact)
  if (facts.includes(null)) return null
  return facts.reduce<Partial<Facts>>((all, fact) => ({ ...all, ...fact }), {})
}

function dateFact(text: string): Partial<Facts> | null {
  const updated = UPDATED.exec(text)?.[0] ?? ''
  const published = updated === '' ? (PUBLISHED.exec(text)?.[0] ?? '') : ''
  const when = readDate(text.slice(updated.length + published.length))
  if (when === null) return null
  if (updated !== '') return { updated: { value: when, how: 'line that says updated', sure: 0.95 } }
  const how = published === '' ? 'date line' : 'line that says published'
  return { published: { value: when, how, sure: published === '' ? 0.85 : 0.95 } }
}
