import type { DocHeader } from './doc-header.ts'

/** The name of a paragraph style by its number; null for none. */
export type DocStyleNames = (style: number) => string | null

// Word's own styles are known by a number in whatever language the names are (MS-DOC 2.9.260 "StdfBase", sti).
const BUILT_IN: Readonly<Record<number, string>> = {
  29: 'footnote text',
  34: 'caption',
  43: 'endnote text',
  62: 'Title',
  74: 'Subtitle'
}
const USERS_OWN = 0xffe
const MOST_STYLES = 4095

/** Reads the names of the style sheet (MS-DOC 2.9.271 "STSH"). */
export function readStyleNames({ tables, styleSheet }: DocHeader): DocStyleNames {
  const names = new Map<number, string>()
  const infoBytes = tables.u16(styleSheet.at)
  const count = Math.min(tables.u16(styleSheet.at + 2), MOST_STYLES)
  const baseBytes = tables.u16(styleSheet.at + 4)
  const end = Math.min(styleSheet.at + styleSheet.length, tables.length)
  let at = styleSheet.at + 2 + infoBytes
  for (let style = 0; style < count && at + 2 <= end; style++) {
    const bytes = tables.u16(at)
    if (bytes >= baseBytes + 2) {
      const builtIn = tables.u16(at + 2) & 0xfff
      const length = Math.min(tables.u16(at + 2 + baseBytes), 255)
      const name = new TextDecoder('utf-16le').decode(tables.bytes(at + 4 + baseBytes, length * 2))
      names.set(style, nameOf(builtIn) ?? name.split(',')[0] ?? name)
    }
    at += 2 + bytes + (bytes % 2)
  }
  return (style) => names.get(style) ?? null
}

function nameOf(builtIn: number): string | null {
  if (builtIn === USERS_OWN) return null
  if (builtIn >= 1 && builtIn <= 9) return `heading ${builtIn}`
  if (builtIn >= 19 && builtIn <= 27) return `toc ${builtIn - 18}`
  return BUILT_IN[builtIn] ?? null
}
