export type PastedPaths = {
  readonly paths: readonly string[]
  /** Lines that do not name one place on the disk: relative to an unknown folder, or "~". */
  readonly unclear: readonly string[]
}

/**
 * Reads paths as people paste them, one a line: bare, in quotes (Windows "Copy as path"), as `file://` URLs (file
 * managers, `text/uri-list`) or with the backslashes of a terminal. The page does not know the home folder, so "~"
 * stays unclear.
 */
export function pastedPaths(text: string): PastedPaths {
  const lines = text.split(/\r?\n/u).map((line) => line.trim())
  // "#" begins a comment in text/uri-list.
  const read = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line, pathOf(line)] as const)
  return {
    paths: [...new Set(read.flatMap(([, path]) => path ?? []))],
    unclear: read.flatMap(([line, path]) => (path === null ? [line] : []))
  }
}

function pathOf(line: string): string | null {
  const bare = withoutQuotes(line)
  const path = /^file:/iu.test(bare) ? fromFileUrl(bare) : bare === line ? withoutEscapes(line) : bare
  return path !== null && isAbsolute(path) ? path : null
}

const pairs = ['""', "''", '“”', '‘’', '«»', '„“'] as const

function withoutQuotes(line: string): string {
  const quoted =
    line.length > 2 && pairs.some((pair) => line.startsWith(pair[0] ?? '') && line.endsWith(pair[1] ?? ''))
  return quoted ? line.slice(1, -1).trim() : line
}

// Only where a terminal would have put it: elsewhere a backslash is part of the name, or Windows' separator.
const withoutEscapes = (line: string): string =>
  line.startsWith('/') ? line.replace(/\\([ '"()&[\]])/gu, '$1') : line

/** RFC 8089: a host other than this machine is a Windows share; a drive letter has no slash before it. */
function fromFileUrl(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { host, pathname } = new URL(address)
  const path = decoded(pathname)
  if (path === null) return null
  if (host !== '' && host !== 'localhost') return `\\\\${host}${path.replaceAll('/', '\\')}`
  return /^\/[a-z]:/iu.test(path) ? path.slice(1).replaceAll('/', '\\') : path
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

const isAbsolute = (path: string): boolean => /^(?:\/|\\\\|[a-z]:[\\/])/iu.test(path)
