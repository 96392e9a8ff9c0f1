import { readHeaders, headerOf, type Headers } from '../mime/header-fields.ts'

/** What a person wrote in a plain mail; `passedOn` are the headers of the mail it passes on, where the text is that one's. */
export type PlainBody = { readonly text: string; readonly passedOn: Headers | null }

const FORWARD =
  /^[-_* >]{0,20}(?:forwarded message|begin forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d'origine|mensaje reenviado|mensaje original|messaggio inoltrato|messaggio originale|doorgestuurd bericht|oorspronkelijk bericht|mensagem encaminhada|mensagem original)\b.{0,60}$/i
const REPLY_TO =
  /^(?:on|le|am|el|il|op|em)\s.{4,200}(?:wrote|écrit|schrieb|escribió|scritto|schreef|escreveu)\s?:?$/i
const SIGNATURE = /^-- ?$/
const LIST_FOOT = /^_{20,}$/
const QUOTED = /^>/
/** More words than these above a passed-on mail are a text of their own. */
const COVERING_WORDS = 40
const LIST_FOOT_LINES = 12
const UUENCODED = /^begin [0-7]{3} \S/

/** Joins lines that a mailer broke (`format=flowed`, RFC 3676); quote marks and the signature's mark stay. */
export function unflowed(text: string, deleteSpace: boolean): string {
  const out: string[] = []
  let open = false
  for (const raw of text.split('\n')) {
    const line = raw.startsWith(' ') ? raw.slice(1) : raw
    if (open && !SIGNATURE.test(line)) out.push(line)
    else out.push(out.length > 0 ? `\n${line}` : line)
    open = line.endsWith(' ') && !SIGNATURE.test(line) && line.trim() !== ''
    if (open && deleteSpace) out.push((out.pop() ?? '').slice(0, -1))
  }
  return out.join('')
}

/**
 * Takes off what mailers and lists put around a text: signature, the quoted mail that is answered, a list's foot,
 * attachments written out as characters. Where the mail only passes on another, that one's text is the text.
 */
export function readPlainBody(text: string): PlainBody {
  const lines = withoutAttachments(withoutFoot(text.split('\n')))
  const forwardAt = lines.findIndex((line) => FORWARD.test(line.slice(0, 120)))
  if (forwardAt >= 0) {
    const own = lines.slice(0, forwardAt)
    if (wordsOf(own) > COVERING_WORDS) return { text: withoutReply(own).join('\n'), passedOn: null }
    return passedOnBody(lines.slice(forwardAt + 1).map((line) => line.replace(/^> ?/, '')))
  }
  return { text: withoutReply(lines).join('\n'), passedOn: null }
}

function passedOnBody(lines: readonly string[]): PlainBody {
  // Mailers print the headers in bold ("*From:*") and in the reader's language; those in other languages stay text.
  const bytes = new TextEncoder().encode(
    lines.map((line) => line.replace(/^\*([\w-]{2,12}:)\*/, '$1')).join('\n')
  )
  const { headers, bodyAt } = readHeaders(bytes)
  const known = headerOf(headers, 'subject') !== '' || headerOf(headers, 'from') !== ''
  return known
    ? { text: readPlainBody(new TextDecoder().decode(bytes.subarray(bodyAt))).text, passedOn: headers }
    : { text: lines.join('\n'), passedOn: null }
}

function withoutFoot(lines: readonly string[]): readonly string[] {
  const signature = lines.findLastIndex((line) => SIGNATURE.test(line))
  const above =
    signature > 0 && lines.length - signature <= LIST_FOOT_LINES ? lines.slice(0, signature) : lines
  const rule = above.findLastIndex((line) => LIST_FOOT.test(line))
  return rule > 0 && above.length - rule <= LIST_FOOT_LINES ? above.slice(0, rule) : above
}

// "begin 644 name … end": how files were sent before MIME.
function withoutAttachments(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => UUENCODED.test(line))
  const to = from < 0 ? -1 : lines.indexOf('end', from)
  return to < 0 ? lines : [...lines.slice(0, from), ...lines.slice(to + 1)]
}

/** Without the quoted lines of the mail that is answered, unless there is nothing else. */
function withoutReply(lines: readonly string[]): readonly string[] {
  const own = lines.filter((line) => !QUOTED.test(line) && !REPLY_TO.test(line.trim().slice(0, 260)))
  return wordsOf(own) > 0 ? own : lines.map((line) => line.replace(/^(?:> ?)+/, ''))
}

const wordsOf = (lines: readonly string[]): number => lines.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
