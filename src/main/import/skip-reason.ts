import {
  lockName,
  mediaName,
  pictureName,
  programName,
  shortcutName,
  systemName,
  unfinishedName
} from '../parse/refused/file-names.ts'

/** Why a file is passed over or could not be read; `code` is stored in the ledger, `reason` is for people. */
export type NotRead = {
  readonly outcome: 'skipped' | 'failed'
  readonly code: string
  readonly reason: string
}

export const skip = (code: string, reason: string): NotRead => ({ outcome: 'skipped', code, reason })

/**
 * What the name alone says about a file inside a dropped folder. Names of things that hold no article are enough to
 * leave them unopened; everything else is for the parse room to judge by content.
 */
export function skipReasonOf(name: string): NotRead | null {
  if (lockName.test(name))
    return skip('lock-file', 'A note left by an open document, not the document itself.')
  if (systemName.test(name) || name.startsWith('._'))
    return skip('system-file', 'Made by the computer for itself.')
  if (name.startsWith('.'))
    return skip('hidden', 'Hidden (its name starts with a dot). To import it, rename it without the dot.')
  return skipReasonOfKind(name)
}

/** The same for a file that was dropped by itself: whoever drops a hidden file means it. */
export function skipReasonOfKind(name: string): NotRead | null {
  if (unfinishedName.test(name)) return skip('unfinished', 'An unfinished download or a temporary file.')
  if (shortcutName.test(name))
    return skip('shortcut', 'A link to a page, not the page. Open it, save the page, and import that.')
  if (pictureName.test(name)) return skip('picture', 'A picture; it holds no text.')
  if (mediaName.test(name)) return skip('audio-or-video', 'Sound or film; it holds no text.')
  if (programName.test(name))
    return skip('program', 'A program, a font or a disk image; it holds no article.')
  return null
}

const pagePart =
  /^(.+)[_-](files|dateien|fichiers|archivos|file|bestanden|filer|pliki|arquivos|elemei|soubory)$/i
const page = /^(.+)\.(html?|xhtml)$/i

/** Of the names in one folder, those of folders in which a browser put the pictures and frames of a page saved beside. */
export function pagePartsAmong(names: readonly string[]): ReadonlySet<string> {
  const pages = new Set(names.map((name) => page.exec(name)?.[1]))
  return new Set(names.filter((name) => pages.has(pagePart.exec(name)?.[1] ?? '')))
}

export const pagePartReason = skip(
  'part-of-page',
  'Belongs to the web page saved beside its folder; the page itself is imported.'
)
