import { analyse } from 'chardet'
import { nearestLanguage } from '../story/detect-language.ts'
import { alphabetFit } from './alphabets.ts'
import { plausibility } from './plausibility.ts'
import { decodeWindows1252 } from './windows-1252.ts'

type Guess = { readonly text: string; readonly encoding: string }

// In the order in which they win a draw.
const CANDIDATES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-874',
  'iso-8859-15',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'koi8-u',
  'ibm866',
  'macintosh',
  'x-mac-cyrillic',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'iso-8859-4',
  'iso-8859-3',
  'iso-8859-10',
  'iso-8859-14'
] as const
/** One strange letter in twenty speaks against a reading; where the alphabet is not known, little speaks for it. */
const STRICTNESS = 6
const UNKNOWN_ALPHABET = 0.25
const SAMPLE_BYTES = 6000
/** Fewer bytes above ASCII tell nothing; windows-1252 is by far the commonest. */
const LEAST_FOREIGN = 4

/**
 * The likeliest legacy encoding of bytes that are not UTF-8. Each candidate reads a sample of the lines that are not
 * plain ASCII; what it makes of them is judged as writing (case, scripts, signs inside words), as a language, and by
 * chardet's statistics. Null where nothing looks like text.
 */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  const sample = foreignLines(bytes)
  if (sample.filter((byte) => byte > 127).length < LEAST_FOREIGN)
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  const chardet = new Map(analyse(sample).map((match) => [match.name.toLowerCase(), match.confidence / 100]))
  let best: { encoding: string; score: number } | null = null
  for (const encoding of CANDIDATES) {
    const text = decodeAs(sample, encoding)
    if (text === null) continue
    const look = plausibility(text)
    if (look <= 0) continue
    const language = nearestLanguage(text)
    const score =
      look +
      0.5 * (language?.score ?? 0) +
      0.5 * (language === null ? 0 : fitOf(text, language.code)) +
      0.25 * (chardet.get(chardetName(encoding)) ?? 0)
    if (best === null || score > best.score + 1e-9) best = { encoding, score }
  }
  if (best === null) return null
  return { encoding: best.encoding, text: decodeAs(bytes, best.encoding) ?? '' }
}

function fitOf(text: string, language: string): number {
  const fit = alphabetFit(text, language)
  return fit === null ? UNKNOWN_ALPHABET : fit ** STRICTNESS
}

// Null where the runtime does not know the encoding.
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return null
  }
}

// chardet names windows-1252 after its ISO sibling when the sample holds no sign of 0x80–0x9F.
const chardetNames: Readonly<Record<string, string>> = { 'windows-1252': 'iso-8859-1', 'koi8-u': 'koi8-r' }
const chardetName = (encoding: string): string => chardetNames[encoding] ?? encoding

/** The lines that have bytes above ASCII, up to a sample's size: the others say nothing about the encoding. */
function foreignLines(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES)
  let length = 0
  let at = 0
  while (at < bytes.length && length < SAMPLE_BYTES) {
    const feed = bytes.indexOf(10, at)
    const end = feed < 0 ? bytes.length : feed + 1
    const line = bytes.subarray(at, end)
    const foreign = line.findIndex((byte) => byte > 127)
    if (foreign >= 0) {
      // A long line is taken from just before its first telling byte, at a space so that no character is torn.
      const space = line.subarray(0, foreign).lastIndexOf(32)
      const part = line.subarray(foreign > 200 ? space + 1 : 0).subarray(0, SAMPLE_BYTES - length)
      sample.set(part, length)
      length += part.length
    }
    at = end
  }
  return sample.subarray(0, length)
}
