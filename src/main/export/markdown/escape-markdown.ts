/**
 * Makes text mean itself in CommonMark, GitHub's and Obsidian's dialects and Pandoc's (`-f markdown-smart`). A
 * backslash before ASCII punctuation is literal in all of them (https://spec.commonmark.org/0.31.2/#backslash-escapes).
 */
export function escapeLine(line: string): string {
  const inline = line
    // Pandoc citations (@name), Obsidian tags (#name), math ($), superscript (^), marks (== and %%), attributes ({).
    .replace(/[\\`*_[\]<~^$|#{]/g, '\\$&')
    .replace(/==|%%/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}.])@(?=\w)/gu, '\\@')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // An address with an escape inside would be linked with its backslash: better not linked.
    .replace(/(?:https?|ftp)(?=:\/\/\S*\\)|www(?=\.\S*\\)/gi, '$&\\')
    .replace(/[\t\r\f\v]/g, reference)
  return keepEdges(escapeStart(inline))
}

/** Lines stay lines: a hard break (backslash, end of line) stands for each. */
export const escapeLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(escapeLine)
    .join('\\\n')

/** For headings, links and list entries, which cannot hold a line break. */
export const escapeOnOneLine = (text: string): string => escapeLine(text.replace(/\s+/gu, ' ').trim())

/** What would open a heading, list, quotation, rule, table or definition at the start of a line. */
function escapeStart(line: string): string {
  return (
    line
      .replace(/^(\s*)([-+=>:%])/, '$1\\$2')
      // Numbered, lettered and roman lists in any of Pandoc's dress: `1.` `1)` `(a)` `iv.`
      .replace(/^(\s*\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)])(?=\s|$)/i, '$1\\$2')
  )
}

/** Blanks at the edges would be stripped, or would indent: as references they stay. */
const keepEdges = (line: string): string =>
  line.replace(/^\s+|\s+$/gu, (blanks) => [...blanks].map(reference).join(''))

const reference = (character: string): string => `&#${character.codePointAt(0)};`
