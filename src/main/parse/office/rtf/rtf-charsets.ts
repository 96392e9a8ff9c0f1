import { decodeWindows1252 } from '../../decode/windows-1252.ts'

/** Bytes of symbol fonts are pictures, in copy mostly bullets. */
export const SYMBOLS = 'symbols'

/** `\fcharset` of the RTF specification 1.9.1 ("Font Table"), as names of the Encoding Standard. */
const FONT_CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  2: SYMBOLS,
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gb18030',
  81: 'big5',
  89: 'x-mac-cyrillic',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250'
}
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  51932: 'euc-jp',
  54936: 'gb18030',
  65001: 'utf-8'
}
// Older programs wrote the script into the font's name and no charset beside it.
const NAMED: readonly (readonly [pattern: RegExp, encoding: string])[] = [
  [/ CE$/, 'windows-1250'],
  [/ CYR$/i, 'windows-1251'],
  [/ Greek$/, 'windows-1253'],
  [/ TUR$/i, 'windows-1254'],
  [/ \(Hebrew\)$/, 'windows-1255'],
  [/ \(Arabic\)$/, 'windows-1256'],
  [/ Baltic$/, 'windows-1257']
]

/** The encoding of a Windows code page; windows-1252 where it is not known. */
export function codePageEncoding(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`
  return CODE_PAGES[page] ?? 'windows-1252'
}

/** Null: the font leaves it to the document. */
export const fontCharset = (charset: number): string | null => FONT_CHARSETS[charset] ?? null
export const fontNameCharset = (name: string): string | null =>
  NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? null

export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  if (encoding === SYMBOLS) return bytes.some((byte) => byte > 0x20) ? '•' : ''
  if (encoding === 'windows-1252' || bytes.every((byte) => byte < 0x80)) return decodeWindows1252(bytes)
  return new TextDecoder(encoding).decode(bytes)
}
