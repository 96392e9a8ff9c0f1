// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved with any extension, too.
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\.|$)/i

/**
 * Room for the extension within 143 bytes: what encrypted Linux home folders (eCryptfs) leave of the usual 255, and
 * short enough for Windows paths in deep folders.
 */
const MOST_BYTES = 130
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A name (without extension) that Windows, macOS and Linux all take and that Obsidian can link to, as near to the
 * title as can be: any script and emoji stay. Never a path, never hidden, never empty.
 */
export function fileNameFrom(title: string, mostBytes = MOST_BYTES): string {
  const clean = title
    .normalize('NFC')
    // A lone surrogate is no character; bidi controls could disguise the extension.
    .replace(/[\p{Surrogate}\p{Cc}]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/[<>:"/\\|?*#^[\]]/g, ' ')
    .replace(/\s+/gu, ' ')
  const name = trimEdges(shorten(trimEdges(clean), mostBytes)) || 'Untitled'
  return reserved.test(name) ? `_${name}` : name
}

const trimEdges = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '')
const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')

/** Cuts between characters as people see them, at a blank where one is near. */
function shorten(name: string, mostBytes: number): string {
  if (bytesOf(name) <= mostBytes) return name
  let kept = ''
  let bytes = 0
  for (const { segment } of graphemes.segment(name)) {
    bytes += bytesOf(segment)
    if (bytes > mostBytes) break
    kept += segment
  }
  const blank = kept.lastIndexOf(' ')
  return blank > kept.length * 0.7 ? kept.slice(0, blank) : kept
}

/** Names that some file system takes for one: case and composed letters are not told apart everywhere. */
export const nameKey = (name: string): string =>
  name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')

export type Named = { readonly title: string; readonly mark: string }

/**
 * One file name for each, in order. Where titles clash, all of the clashing take their `mark` (a part of their
 * original's hash), so that a name depends on the set exported but never on its order.
 */
export function uniqueFileNames(
  things: readonly Named[],
  extension: string,
  taken: readonly string[]
): readonly string[] {
  const wished = things.map(({ title }) => fileNameFrom(title, MOST_BYTES - 24))
  const counts = new Map<string, number>()
  for (const name of wished) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1)
  const used = new Set(taken.map(nameKey))
  return things.map(({ mark }, index) => {
    const name = wished[index] ?? ''
    const alone = counts.get(nameKey(name)) === 1
    for (let attempt = 0; ; attempt++) {
      const marked = attempt === 0 && alone ? name : `${name} (${mark}${attempt > 1 ? ` ${attempt}` : ''})`
      const file = `${marked}.${extension}`
      if (used.has(nameKey(file))) continue
      used.add(nameKey(file))
      return file
    }
  })
}
