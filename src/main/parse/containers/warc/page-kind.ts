import type { LeftOut } from '../../format.ts'

/** What to do with a file of a site: read it under a name with this extension, or count it as one of its kind. */
export type PageKind = { readonly extension: string } | { readonly kind: LeftOutKind }
export type LeftOutKind = keyof typeof kinds

/** Why each kind of record gives no article; the words go on "34 pictures: …". */
export const kinds = {
  pictures: { code: 'picture', message: 'Pictures are not read.' },
  'sound and film': { code: 'audio-or-video', message: 'Sound and film are not read.' },
  'parts of pages': { code: 'not-an-article', message: 'Styles, scripts, fonts and data hold no article.' },
  'files for robots': { code: 'not-an-article', message: 'They speak to crawlers.' },
  'error pages and redirects': { code: 'not-an-article', message: 'The server did not answer with a page.' },
  'pages seen again': { code: 'not-an-article', message: 'They were the same as at an earlier visit.' },
  'other files': { code: 'unsupported', message: 'This kind of file is not read from web archives.' }
} as const satisfies Record<string, Pick<LeftOut, 'code' | 'message'>>

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/epub+zip': 'epub'
}
const FOR_ROBOTS = /^[a-z]+:\/\/[^/]+\/(?:(?:robots|ads|app-ads|humans|security|llms)\.txt|\.well-known\/)/i
const PART =
  /^(?:text\/(?:css|javascript|ecmascript|x-component|vtt)|font\/|application\/(?:(?:x-)?javascript|ecmascript|json|.*\+json|wasm|x-protobuf|manifest|(?:x-)?font|vnd\.ms-fontobject|x-ns-proxy))/

/** By the content type that the server stated; where it stated none the page's address decides. */
export function pageKind(type: string, url: string): PageKind {
  if (FOR_ROBOTS.test(url)) return { kind: 'files for robots' }
  if (type.startsWith('image/')) return { kind: 'pictures' }
  if (/^(?:audio|video)\//.test(type)) return { kind: 'sound and film' }
  if (PART.test(type)) return { kind: 'parts of pages' }
  const extension = EXTENSIONS[type] ?? (type === '' ? extensionOf(url) : undefined)
  return extension === undefined ? { kind: 'other files' } : { extension }
}

function extensionOf(url: string): string | undefined {
  const ending = /\.([a-z]{2,5})(?:[?#]|$)/i.exec(url.replace(/^[a-z]+:\/\/[^/]*/i, ''))?.[1]?.toLowerCase()
  if (ending === undefined || ending === 'htm') return 'html'
  return Object.values(EXTENSIONS).includes(ending) ? ending : undefined
}
