import { useCallback } from 'react'
import type { SpeakerRow } from '#shared/people/speakers.ts'
import type { Selection } from '../ui/list/selection.ts'
import { usePages, type Pages } from '../ui/list/use-pages.ts'
import { useSelection } from '../ui/list/use-selection.ts'
import { readArchive } from '../ui/use-archive.ts'
import { view } from '../ui/view.ts'

export type SpeakerOrder = 'quotes' | 'name'
type Asked = { readonly typed: string; readonly by: SpeakerOrder }
type Speakers = Pages<SpeakerRow> & {
  readonly selection: Selection<string>
  readonly select: (selection: Selection<string>) => void
  readonly allIds: () => Promise<readonly string[]>
}

/** The speakers whose name has what was typed in it, in pages around what is on the screen. */
export function useSpeakers({ typed, by }: Asked): Speakers {
  const pages = usePages<SpeakerRow>({
    channel: 'people:page',
    input: { typed, by },
    read: (window) => readArchive('people:page', { typed, by, ...window })
  })
  const allIds = useCallback(
    async () => (await readArchive('people:names', { typed, by })).names,
    [typed, by]
  )
  const [selection, select] = useSelection<string>({
    listKey: `${by} ${typed}`,
    total: pages.stale ? undefined : pages.total,
    idAt: (index) => pages.rowAt(index)?.name,
    allIds,
    start: () => view.get().speaker
  })
  return { ...pages, selection, select, allIds }
}
