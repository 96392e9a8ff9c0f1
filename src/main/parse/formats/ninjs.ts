import { fail } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { looksLikeJson } from '../json/looks-like-json.ts'
import { parseJson } from '../json/parse-json.ts'
import { findNinjs } from '../ninjs/find-ninjs.ts'
import { readNinjs } from '../ninjs/read-ninjs.ts'

/** A key that IPTC's schema has and other JSON hardly ever; its spelling changed from 2 to 3 ("versioncreated"). */
const KEYS =
  /"(?:versioncreated|pubstatus|representationtype|body_x?html|body_richtext|headlines|bodies|descriptions|located|ninjs)"/i
const NAMED = /"(?:uri|guid)"\s*:\s*"/

/** IPTC ninjs 1.x to 3.x and the flavour that Superdesk writes (https://iptc.org/standards/ninjs/). */
export const ninjs: Format = {
  name: 'ninjs',
  sniff: (source) => {
    if (!looksLikeJson(source)) return false
    // The keys may stand in any order, a long body before them.
    const text = new TextDecoder('latin1').decode(source.bytes)
    return NAMED.test(text) && KEYS.test(text) && isNinjsFile(text)
  },
  parse: (source) => {
    const decoded = source.decode()
    if (!decoded.ok) return decoded
    const value = parseJson(decoded.value.text)
    if (!value.ok) return value
    const stories = findNinjs(value.value).flatMap(readNinjs)
    if (stories.length === 0)
      return fail(
        'no-text',
        'The ninjs item names pictures or other files but holds no text of an article and no caption.'
      )
    return found(...stories)
  }
}

// Broken JSON with these keys is broken ninjs; what can be read must hold an item.
function isNinjsFile(text: string): boolean {
  const value = parseJson(text)
  return value.ok ? findNinjs(value.value).length > 0 : true
}
