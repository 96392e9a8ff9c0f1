import { readMbox } from '../containers/mbox/read-mbox.ts'
import type { Format } from '../format.ts'

// "From jane@paper.example Tue Jan 14 09:30:00 2025", and a header field below it.
const SEPARATED =
  /^(?:\xef\xbb\xbf)?\s{0,20}From \S[^\r\n]{0,200}\r?\n(?:>From [^\r\n]{0,200}\r?\n)?[A-Za-z][A-Za-z0-9-]{1,60}:/
const DATED = /^\s{0,20}From [^\r\n]{0,120}\d{1,2}:\d\d[^\r\n]{0,60}\d{4}/

/** A mailbox: the mails of a folder in one file, as Thunderbird, Apple Mail and Gmail's export keep them. */
export const mbox: Format = {
  name: 'mbox',
  container: true,
  sniff: ({ extension, start }) =>
    SEPARATED.test(start) && extension !== 'eml' && (/^mbo?x$/.test(extension) || DATED.test(start)),
  parse: readMbox
}
