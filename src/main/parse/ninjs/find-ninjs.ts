import { isRecord } from '../record/is-record.ts'

/** An item of ninjs, its keys in small letters: version 3 writes `versionCreated` for the `versioncreated` of 1 and 2. */
export type NinjsItem = Readonly<Record<string, unknown>>

/** Where APIs that speak ninjs keep their items (Superdesk, the AP's Media API, the BBC's local news). */
const HOLDERS = ['item', 'items', '_items', 'data', 'results', 'packages']
const DEEPEST = 4
const TYPES = /^(?:text|audio|video|picture|graphic|composite|planning|component|event|advisory|package)$/
/** Keys that only ninjs has, among those that every item has. */
const OWN = [
  'versioncreated',
  'pubstatus',
  'headlines',
  'bodies',
  'representationtype',
  'body_xhtml',
  'located'
]

/** The items in a parsed JSON value: one, a list, or a list in an API's wrapper; empty if none. */
export function findNinjs(value: unknown, depth = 0): readonly NinjsItem[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => findNinjs(entry, depth + 1))
  if (!isRecord(value)) return []
  const item = smallKeys(value)
  if (isNinjs(item)) return [item]
  return HOLDERS.flatMap((holder) => (Object.hasOwn(item, holder) ? findNinjs(item[holder], depth + 1) : []))
}

/** The item with its keys in small letters, and its parts' as well. */
export const smallKeys = (record: Readonly<Record<string, unknown>>): NinjsItem =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]))

function isNinjs(item: NinjsItem): boolean {
  const standard = item.standard ?? item.$standard
  if (isRecord(standard) && /ninjs/i.test(String(standard.name))) return true
  const named = [item.uri, item.guid].some((id) => typeof id === 'string' && id !== '')
  const typed = typeof item.type === 'string' && TYPES.test(item.type)
  const own = OWN.filter((key) => Object.hasOwn(item, key)).length
  return (
    named &&
    (own >= 2 || (own >= 1 && (typed || Object.hasOwn(item, 'headline') || Object.hasOwn(item, 'bodies'))))
  )
}
