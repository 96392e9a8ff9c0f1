import type { SavedSearch } from '#shared/query/saved-search.ts'
import type { Archive } from '../archive.ts'
import { listView } from './list-view.ts'

/** All saved searches by name, each with how many articles it finds now; null where it cannot be carried out. */
export async function savedSearches(
  archive: Archive
): Promise<{ readonly search: SavedSearch; readonly count: number | null }[]> {
  const saved = await archive.db.savedSearches.toArray()
  saved.sort((a, b) => a.name.localeCompare(b.name))
  const counted: { search: SavedSearch; count: number | null }[] = []
  for (const search of saved) {
    const view = await listView(archive, {
      scope: { kind: 'all' },
      text: search.text,
      sort: { by: 'imported', descending: true }
    })
    counted.push({ search, count: view.ok ? view.value.length : null })
  }
  return counted
}
