/**
 * Where a file lies, as short as it stays clear: from the imported folder's own name on ("september/letters/"), the
 * whole folder where it lies in none of them. `path` ends with `fileName` unless the ledger names something else.
 */
export function placeInRoots(path: string, fileName: string, roots: readonly string[]): string {
  const folder = path.endsWith(fileName) ? path.slice(0, path.length - fileName.length) : path
  const root = roots.map(withoutEndSeparator).find((candidate) => isBelow(folder, candidate))
  return root === undefined ? folder : folder.slice(lastSeparator(root) + 1)
}

const withoutEndSeparator = (path: string): string => path.replace(/[\\/]+$/u, '')
const lastSeparator = (path: string): number => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
const isBelow = (folder: string, root: string): boolean =>
  folder.startsWith(root) && /^[\\/]/u.test(folder.slice(root.length))
