import type { MimePart } from '../mime/read-mime.ts'

/** One text of a mail, in the forms it was sent in. */
export type MailText = { readonly html: MimePart | null; readonly plain: MimePart | null }

export type MailContents = { readonly texts: readonly MailText[]; readonly attached: readonly MimePart[] }

const SIGNATURE = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/
const ENCRYPTED = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)$/
const REPORT =
  /^message\/(?:delivery-status|global-delivery-status|disposition-notification|feedback-report)$/

/** Sorts the parts of a mail into its texts and what was attached; pictures that its HTML shows are neither. */
export function mailContents(part: MimePart): MailContents {
  if (part.parts.length === 0) return leafContents(part)
  const inside = part.parts.map(mailContents)
  const texts = inside.flatMap((contents) => contents.texts)
  const attached = inside.flatMap((contents) => contents.attached)
  if (part.type !== 'multipart/alternative') return { texts, attached }
  // The same text in several forms; the forms may hold related pictures of their own.
  const html = texts.find((text) => text.html)?.html ?? null
  const plain = texts.find((text) => text.plain)?.plain ?? null
  return { texts: html || plain ? [{ html, plain }] : [], attached }
}

function leafContents(part: MimePart): MailContents {
  const nothing = { texts: [], attached: [] }
  if (SIGNATURE.test(part.type)) return nothing
  const isText = part.type === 'text/plain' || part.type === 'text/html'
  if (isText && part.disposition !== 'attachment' && part.fileName === '')
    return {
      texts: [part.type === 'text/html' ? { html: part, plain: null } : { html: null, plain: part }],
      attached: []
    }
  const shown = part.headers.some(({ name }) => name === 'content-id') || part.disposition === 'inline'
  return shown && part.type.startsWith('image/') ? nothing : { texts: [], attached: [part] }
}

/** True for a mail whose text cannot be read without a key. */
export const isEncrypted = (part: MimePart): boolean =>
  ENCRYPTED.test(part.type) && part.parameters.get('smime-type') !== 'signed-data'

/** True for a machine's report on the delivery of another mail, which comes with it as a part. */
export const isReport = (part: MimePart): boolean =>
  part.parts.some((child) => REPORT.test(child.type) || isReport(child))
