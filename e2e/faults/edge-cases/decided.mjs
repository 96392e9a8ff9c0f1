/**
 * Where the manifest allows several outcomes, the one that was chosen (docs/decisions/603-odd-files.md): what can be
 * read is imported, and these are the exceptions.
 */
const notImported = {
  // Not well-formed: half of such a file could be read as the whole.
  'xml-unescaped-amp': 'rejected',
  'json-bom-trailing-comma': 'rejected',
  // Deeper than any document; the limit stands before the stack's.
  'xml-nest-20k': 'rejected',
  'docx-nest-10k': 'rejected',
  // A package whose names lead out of it, or that lacks what its name promises.
  'docx-parts-dotdot': 'rejected',
  'lab-zip-as-docx': 'rejected',
  // Nothing of an article in it.
  'lab-csv': 'skipped',
  // What the computer hides, links to or is not done with; dropped by itself each of them is imported.
  'name-dots-only': 'skipped',
  'name-only-extension': 'skipped',
  'fs-symlink-inside': 'skipped',
  'fs-hidden': 'skipped',
  'fs-tmp': 'skipped'
}
/** Containers and PDF: what is mended there and what refused is their own decision (305); either outcome is sound. */
const openCategories = new Set(['06-archives', '07-pdf', '10-eml'])
const openCases = new Set(['mht-file', 'lab-gzip-as-html', 'lab-pdf-as-txt', 'lab-docx-as-pdf'])

/** The outcome that a case must have, or null where the manifest itself leaves only one. */
export function decided({ id, category, allow, set }) {
  const outcomes = new Set(allow.map((word) => (word === 'cleaned' ? 'imported' : word)))
  // Which of several equal files is the first is a question of their names.
  if (outcomes.size < 2 || set || openCategories.has(category) || openCases.has(id)) return null
  return notImported[id] ?? (outcomes.has('imported') ? 'imported' : null)
}
