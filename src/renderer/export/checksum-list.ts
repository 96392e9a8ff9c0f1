import type { WrittenFile } from '#shared/export/export-request.ts'

/** The lines that `sha256sum --check` reads (GNU coreutils: names with a backslash or a line break are escaped). */
export function checksumList(files: readonly WrittenFile[]): string {
  return files.map(({ sha256, path }) => `${line(sha256, path)}\n`).join('')
}

function line(sha256: string, path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}`
}
