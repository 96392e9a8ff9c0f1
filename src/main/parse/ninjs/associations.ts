import type { Caption } from '#shared/article/draft.ts'
import { readCaption } from '../copy/captions.ts'
import { findDate } from '../dates/find-date.ts'
import { isRecord } from '../record/is-record.ts'
import { textOf } from '../record/read-values.ts'
import { smallKeys, type NinjsItem } from './find-ninjs.ts'
import { textsOf } from './ninjs-words.ts'

/** An item's members: version 1 keys them by name, 2 and 3 list them. Superdesk writes null where one was taken out. */
export function associationsOf({ associations }: NinjsItem): readonly NinjsItem[] {
  if (Array.isArray(associations)) return associations.filter(isRecord).map(smallKeys)
  return isRecord(associations) ? Object.values(associations).filter(isRecord).map(smallKeys) : []
}

/** The words under a picture, with who took it; null where it has none. */
export function captionOf(item: NinjsItem): Omit<Caption, 'after'> | null {
  const descriptions = textsOf(item, 'description')
  const credits = descriptions.filter(({ role }) => /credit/.test(role))
  const [description] = descriptions.filter((text) => !credits.includes(text))
  const words = textOf(description?.words) ?? textOf(textsOf(item, 'body')[0]?.words)
  if (words === null) return null
  const by =
    textOf(item.by) ?? textOf(item.byline) ?? textOf(credits[0]?.words) ?? textOf(item.copyrightholder)
  const read = readCaption(words)
  return {
    text: read?.text ?? words,
    credit: read?.credit ?? by,
    date: read?.date ?? findDate(words)?.when ?? null
  }
}
