import type { Scope } from '#shared/query/list-query.ts'
import { useArchive } from '../ui/use-archive.ts'
import { useView } from '../ui/view.ts'

const fixed: Readonly<Partial<Record<Scope['kind'], string>>> = {
  all: 'All articles',
  'last-import': 'Last import',
  truncated: 'Truncated',
  trash: 'Trash'
}

/** The name of the shelf that the list shows. */
export function useShelfTitle(): string {
  const scope = useView((state) => state.scope)
  const tags = useArchive('tags:list', {}, scope.kind === 'tag').data?.tags
  const collections = useArchive('collections:list', {}, scope.kind === 'collection').data?.collections
  switch (scope.kind) {
    case 'tag':
      return tags?.find(({ id }) => id === scope.id)?.name ?? 'Tag'
    case 'collection':
      return collections?.find(({ id }) => id === scope.id)?.name ?? 'Collection'
    case 'source':
      return scope.name
    case 'import':
      return `Import ${scope.id}`
    default:
      return fixed[scope.kind] ?? ''
  }
}
