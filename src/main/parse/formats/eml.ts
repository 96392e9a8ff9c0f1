import type { Format } from '../format.ts'
import { readMail } from '../containers/mail/read-mail.ts'

const FIELD = /^(?:\xef\xbb\xbf)?(?:From [^\r\n]{1,300}\r?\n)?\s*[A-Za-z][A-Za-z0-9-]{1,60}:/
const TECHNICAL =
  /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|content-transfer-encoding|authentication-results|x-received):/gim

/** A mail as mail programs save it; by another name only where its technical headers leave no doubt. */
export const eml: Format = {
  name: 'eml',
  sniff: ({ extension, start }) =>
    FIELD.test(start) &&
    (extension === 'eml' || new Set(start.match(TECHNICAL)?.map((name) => name.toLowerCase())).size >= 2),
  parse: (source) => readMail(source.bytes, source)
}
