import { decodeWords } from 'postal-mime'

// "Re:", "FW:", "AW:", "WG:", "TR:", "Antwort:", "Re[2]:", in the languages mailers put them; and "[list-name]".
const PREFIX =
  /^(?:(?:re|fwd?|aw|wg|tr|rv|res|enc|sv|vs|vb|antw(?:ort|\.)?|doorst|odp|pd|ynt|i|r)(?:\s?[[(]\d{1,3}[\])])?\s?[:：]|\[[^\][]{1,60}\])\s*/i
const LONGEST = 500

export type Subject = {
  /** In one line, without what mailers and lists put before it. */
  readonly text: string
  /** True where it answers or passes on another mail. */
  readonly passedOn: boolean
}

/** What a `Subject` header says. */
export function readSubject(header: string): Subject {
  let text = decodeWords(header.slice(0, 20_000))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
  let passedOn = false
  for (let prefix = PREFIX.exec(text); prefix && prefix[0].length < text.length; prefix = PREFIX.exec(text)) {
    passedOn ||= !prefix[0].startsWith('[')
    text = text.slice(prefix[0].length)
  }
  return { text, passedOn }
}
