const LONGEST = 120
/** Controls, and the marks that turn the direction of writing: a name with them shows what it is not. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/**
 * The name of a packed file: the last part of its path, whichever way its folders are parted, so that nothing leads
 * out of the archive ("../../x", "C:\x"), and no longer than names on a disk.
 */
export function innerName(path: string): string {
  const inFolder = path.replace(UNSEEN, '').split('/').at(-1) ?? ''
  const behind = inFolder.split('\\').at(-1) ?? ''
  // In Shift_JIS the second byte of many characters is a backslash; a name is not hidden for that.
  const last = /^\.[^.]/.test(behind) && behind !== inFolder ? inFolder.replaceAll('\\', '_') : behind
  const name = last.replace(/^[A-Za-z]:/, '').trim()
  if (name === '' || /^\.+$/.test(name)) return 'unnamed'
  if (name.length <= LONGEST) return name
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  return name.slice(0, LONGEST - extension.length) + extension
}
