import { decodeWords } from 'postal-mime'
import { headerOf } from '../mime/header-fields.ts'
import type { MimePart } from '../mime/read-mime.ts'

/** The page that a browser saved; `url` is '' where it came from no web server. */
export type SavedPage = { readonly page: MimePart; readonly url: string }

/**
 * Finds the page among its pictures, styles and frames (RFC 2557; RFC 2387, 3.2): the part that `start` names, else the
 * first HTML. The `Date` of the message is when it was saved and says nothing about the article.
 */
export function savedPage(message: MimePart): SavedPage | null {
  const start = message.parameters.get('start') ?? ''
  const named = start === '' ? null : message.parts.find((part) => idOf(part) === withoutAngles(start))
  const page = (named && firstHtml(named)) ?? firstHtml(message)
  if (!page) return null
  const stated = [
    headerOf(message.headers, 'snapshot-content-location'),
    headerOf(page.headers, 'content-location'),
    headerOf(message.headers, 'content-location')
  ]
  const url = stated
    // Long addresses are folded, and Chromium writes those with other letters as encoded words.
    .map((value) => decodeWords(value.slice(0, 4000)).replace(/\s/g, ''))
    .find((value) => /^https?:\/\//i.test(value))
  return { page, url: url ?? '' }
}

function firstHtml(part: MimePart): MimePart | null {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(part.type)) return part
  for (const child of part.parts) {
    const page = firstHtml(child)
    if (page) return page
  }
  return null
}

const withoutAngles = (id: string): string => id.trim().replace(/^<|>$/g, '')
const idOf = (part: MimePart): string => withoutAngles(headerOf(part.headers, 'content-id'))
