import { fail } from '#shared/result.ts'
import { readCopy } from '../../copy/read-copy.ts'
import type { LeftOut, Reading, Source } from '../../format.ts'
import type { Parsed } from '../../parse-problem.ts'
import { plainPieces } from '../../plain/read-plain.ts'
import { countWords } from '../../story/count-words.ts'
import { mergeFacts, noFacts, type Facts, type Story } from '../../story/story.ts'
import { decodeBody } from '../mime/decode-body.ts'
import { headerOf, type Headers } from '../mime/header-fields.ts'
import { partBytes } from '../mime/part-bytes.ts'
import { readMime, type MimePart } from '../mime/read-mime.ts'
import { concluded, readParts } from '../read-parts.ts'
import { readHtmlBody, type HtmlBody } from './html-body.ts'
import { isEncrypted, isReport, mailContents, type MailText } from './mail-contents.ts'
import { mailDate } from './mail-date.ts'
import { readPlainBody, unflowed } from './plain-body.ts'
import { senderFacts } from './sender.ts'
import { readSubject } from './subject.ts'

/** Fewer words above attached articles are the note that came with them. */
const COVERING_WORDS = 30

/** Reads a mail (RFC 5322): its text is one story, and each attachment that is an article another. */
export async function readMail(bytes: Uint8Array, source: Source): Promise<Parsed<Reading>> {
  // Old Macs ended lines with CR alone.
  const mail = readMime(bytes.includes(10) ? bytes : bytes.map((byte) => (byte === 13 ? 10 : byte)))
  if (isEncrypted(mail))
    return fail('locked', 'The mail is encrypted. Open it where it was received and save its text.')
  if (isReport(mail)) return fail('not-an-article', 'It is a report on the delivery of another mail.')
  const { texts, attached } = mailContents(mail)
  const own = storyOf(mail.headers, texts)
  const packed = await readParts(
    source,
    attached.map((part) => ({ path: nameOf(part), unpack: () => Promise.resolve(partBytes(part)) }))
  )
  const inside: Reading = packed.ok
    ? packed.value
    : { stories: [], leftOut: leftOutOf(packed.error, attached) }
  if (own === null && inside.stories.length === 0 && inside.leftOut.length === 0)
    return fail('no-text', 'The mail holds no text.')
  const words = own === null ? 0 : countWords(own.pieces.map(({ text }) => text).join('\n'))
  const covering = inside.stories.length > 0 && words < COVERING_WORDS
  const note: LeftOut = {
    name: 'Text of the mail',
    code: 'not-an-article',
    message: `It is a note of ${words} words that came with attached articles.`
  }
  return concluded(
    own === null || covering ? inside.stories : [own, ...inside.stories],
    covering && words > 0 ? [...inside.leftOut, note] : inside.leftOut
  )
}

const leftOutOf = (
  error: { readonly code: LeftOut['code']; readonly message: string },
  attached: readonly MimePart[]
): readonly LeftOut[] => (attached.length === 0 ? [] : [{ name: 'Attachments', ...error }])

function storyOf(headers: Headers, texts: readonly MailText[]): Story | null {
  const bodies = texts.map(readText).filter(({ pieces }) => pieces.some(({ text }) => text !== ''))
  if (bodies.length === 0) return null
  const passedOn = bodies.find((body) => body.passedOn)?.passedOn ?? headers
  const [first] = bodies
  const story = readCopy({
    facts: { ...noFacts, ...headerFacts(passedOn) },
    keywords: [],
    pieces: bodies.flatMap(({ pieces }) => pieces),
    captions: first?.captions ?? [],
    flags: []
  })
  return { ...story, facts: mergeFacts(story.facts, { ...noFacts, ...senderFacts(passedOn) }) }
}

function headerFacts(headers: Headers): Pick<Facts, 'headline' | 'published'> {
  const { text, passedOn } = readSubject(headerOf(headers, 'subject'))
  const sent = mailDate(headerOf(headers, 'date'))
  return {
    headline: text === '' ? null : { value: text, how: 'subject of the mail', sure: passedOn ? 0.7 : 0.85 },
    published: sent === null ? null : { value: sent, how: 'date of the mail', sure: 0.8 }
  }
}

type Body = HtmlBody & { readonly passedOn: Headers | null }

function readText({ html, plain }: MailText): Body {
  const page = html === null ? null : readHtmlBody(textOf(html))
  if (page?.pieces.some(({ text }) => text !== '')) return { ...page, passedOn: null }
  if (plain === null) return { pieces: [], captions: [], passedOn: null }
  const flowed = /^flowed$/i.test(plain.parameters.get('format') ?? '')
  const raw = textOf(plain)
  const { text, passedOn } = readPlainBody(
    flowed ? unflowed(raw, /^yes$/i.test(plain.parameters.get('delsp') ?? '')) : raw
  )
  return { pieces: plainPieces(text), captions: [], passedOn }
}

function textOf(part: MimePart): string {
  const text = decodeBody(part.body(), part.parameters.get('charset') ?? '', part.type === 'text/html')
  return text.ok ? text.value : ''
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'message/rfc822': 'eml'
}
const nameOf = (part: MimePart): string =>
  part.fileName === '' ? `attachment.${EXTENSIONS[part.type] ?? 'bin'}` : part.fileName
