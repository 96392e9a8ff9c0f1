import type { ParseCode } from '../parse-problem.ts'
import {
  lockName,
  mediaName,
  pictureName,
  programName,
  shortcutName,
  systemName,
  unfinishedName
} from './file-names.ts'

type Known = { readonly name: string; readonly code: ParseCode; readonly advice: string }

const picture = (name: string): Known => ({ name, code: 'picture', advice: 'Pictures are not read.' })
const media = (name: string): Known => ({
  name,
  code: 'audio-or-video',
  advice: 'Sound and film are not read.'
})
const later = (name: string, advice: string): Known => ({ name, code: 'unsupported', advice })
const system = (name: string): Known => ({
  name,
  code: 'not-an-article',
  advice: 'It is kept by the system, not written by anyone.'
})

const PAGES = later('Pages document', 'Pages files are not read. Export it as Word (.docx) and import that.')
const PROGRAM: Known = { name: 'program', code: 'not-an-article', advice: 'Programs are not read.' }
const PACKED = later('packed archive', 'Unpack it and import the folder.')

/** First bytes (as Latin-1) that name a kind of file for certain. */
const SIGNATURES: readonly (readonly [pattern: RegExp, kind: Known])[] = [
  [/^\x89PNG\r\n/, picture('PNG picture')],
  [/^\xff\xd8\xff/, picture('JPEG picture')],
  [/^GIF8[79]a/, picture('GIF picture')],
  [/^RIFF[^]{4}WEBP/, picture('WebP picture')],
  [/^RIFF[^]{4}(?:WAVE|AVI )/, media('sound or film')],
  [/^(?:II\*\0|MM\0\*)/, picture('TIFF picture')],
  [/^BM[^]{4}\0\0\0\0/, picture('BMP picture')],
  [/^\0\0\x01\0/, picture('icon')],
  [/^[^]{4}ftyp(?:heic|heix|mif1|avif)/, picture('HEIF picture')],
  [/^[^]{4}ftyp/, media('film')],
  [/^(?:ID3|OggS|fLaC|\xff[\xfb\xf3\xf2])/, media('sound')],
  [/^\x1aE\xdf\xa3/, media('film')],
  [/^(?:BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!\x1a|\x28\xb5\x2f\xfd)/, PACKED],
  [/^SQLite format 3\0/, later('SQLite database', 'Databases are not read.')],
  [/^(?:MZ|\x7fELF|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)/, PROGRAM],
  [/^\0\x05\x16\x07/, system('macOS side file')],
  [/^\0\0\0\x01Bud1/, system('macOS folder file')],
  [/^L\0\0\0\x01\x14\x02\0/, system('Windows shortcut')],
  [/^(?:\xef\xbb\xbf)?\[(?:InternetShortcut|\.ShellClassInfo)\]/i, system('shortcut')]
]

/** Names that say enough where the bytes do not. */
const NAMES: readonly (readonly [pattern: RegExp, kind: Known])[] = [
  [systemName, system('system file')],
  [lockName, system('lock file of an open document')],
  [
    unfinishedName,
    { name: 'unfinished download', code: 'not-an-article', advice: 'Import it once it is complete.' }
  ],
  [
    shortcutName,
    { name: 'shortcut', code: 'not-an-article', advice: 'It only names an address; save the page itself.' }
  ],
  [/\.(?:svgz?|psd|ai|eps)$/i, picture('drawing')],
  [pictureName, picture('picture')],
  [mediaName, media('sound or film')],
  [programName, PROGRAM],
  [/\.(?:bz2|xz|7z|rar)$/i, PACKED],
  [
    /\.(?:css|js|mjs|map|woff2?|ttf|otf|wasm)$/i,
    { name: 'part of a web page', code: 'not-an-article', advice: 'Parts of saved pages are not read.' }
  ],
  [/\.(?:xlsx?|xlsm|ods|numbers)$/i, later('spreadsheet', 'Save the sheet as CSV (UTF-8) and import that.')],
  [
    /\.msg$/i,
    later('Outlook mail', 'Outlook mails are not read yet. Save the mail as .eml and import that.')
  ],
  [/\.pages$/i, PAGES],
  [
    /\.(?:ya?ml|toml|ini|cfg|conf|log|lock|sh|py|ts|tsx|jsx|css|sql)$/i,
    { name: 'settings or program text', code: 'not-an-article', advice: 'It holds no article.' }
  ]
]

/** The kind of a file that is not read, by its first bytes and then its name; null where it may hold an article. */
export function knownFile(start: string, fileName: string): Known | null {
  return (
    SIGNATURES.find(([pattern]) => pattern.test(start))?.[1] ??
    NAMES.find(([pattern]) => pattern.test(fileName))?.[1] ??
    null
  )
}
