import type { Caption } from '#shared/article/draft.ts'
import type { When } from '#shared/article/when.ts'
import { weekdayNear } from '../dates/near-date.ts'
import { weekdayPattern } from '../dates/weekday-names.ts'
import type { Facts } from '../story/story.ts'
import { DATE_FIRST, withoutDateline } from './dateline.ts'

const ON_WEEKDAY = new RegExp(
  `(?<![\\p{L}])(?<words>(?:on|am|el|op|om|ce|este)\\s(?<day>${weekdayPattern})|(?<bare>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))(?![\\p{L}])`,
  'iu'
)
/** A sentence that looks ahead, or at more than one day: its weekday is not when something happened. */
const AHEAD =
  /(?<!\p{L})(?:will|would|shall|next|coming|due|scheduled|plan(?:s|ned|ning)?|expected|set to|until|by|from|since|every|each|before|after|wird|werden|will|soll(?:en)?|nächste[nr]?|kommenden?|bis|ab|seit|jeden|va|vont|sera|seront|doit|prochaine?|chaque|depuis|avant|après|próximo|cada|desde|hasta|zal|zullen|volgende|komende|elke)(?!\p{L})/iu

/** When the event or picture was, from the surest to the least sure sign; null where none is there. */
export function eventDate(
  dateline: Facts['dateline'],
  captions: readonly Caption[],
  lead: string,
  known: When | null
): Facts['eventDate'] {
  const dated = dateline?.value.date ?? null
  if (dated !== null && dateline && dateline.how !== DATE_FIRST)
    return { value: dated, how: dateline.how, sure: 0.9 }
  const weekday = known === null ? null : weekdayOf(lead, known)
  if (weekday) return weekday
  const pictured = captions.find((caption) => caption.date !== null)?.date ?? null
  // A picture may be far older than the news it stands with.
  return pictured === null ? null : { value: pictured, how: "a caption's date", sure: 0.5 }
}

function weekdayOf(lead: string, known: When): Facts['eventDate'] {
  const [sentence = ''] = withoutDateline(lead.slice(0, 600)).split(/(?<=[.!?])\s/, 1)
  const groups = ON_WEEKDAY.exec(sentence)?.groups
  if (!groups || AHEAD.test(sentence)) return null
  const value = weekdayNear(groups.day ?? groups.bare ?? '', known, 'past')
  if (value === null) return null
  return {
    value,
    how: `"${groups.words}" in the first paragraph, counted back from the publication date`,
    sure: groups.bare === undefined ? 0.6 : 0.5
  }
}
