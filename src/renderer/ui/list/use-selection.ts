import { useCallback, useEffect, useState } from 'react'
import { followCursor, noSelection, selectOnly, type Selection } from './selection.ts'

type Source<Id> = {
  /** What tells one list from another: a change selects its first row. */
  readonly listKey: string
  /** Undefined while the list is not known (or still shows the one before). */
  readonly total: number | undefined
  readonly idAt: (index: number) => Id | undefined
  readonly allIds: () => Promise<readonly Id[]>
  /** Where a row is now, -1 for nowhere; without it all ids are asked for. */
  readonly locate?: (id: Id) => number
  /** Which row a new list begins at, if it is in it; else the first. */
  readonly start?: () => Id | null
}

/** A list's selection, kept true while rows come, go and move under it. */
export function useSelection<Id>(
  source: Source<Id>
): readonly [Selection<Id>, (selection: Selection<Id>) => void] {
  const { listKey, total, idAt, allIds, locate, start } = source
  const [state, setState] = useState<{ readonly key: string; readonly selection: Selection<Id> }>({
    key: listKey,
    selection: noSelection
  })
  const selection: Selection<Id> = state.key === listKey ? state.selection : noSelection
  const select = useCallback((next: Selection<Id>) => setState({ key: listKey, selection: next }), [listKey])

  const { cursor, cursorId } = selection
  const here = total === undefined || total === 0 ? undefined : idAt(Math.min(Math.max(cursor, 0), total - 1))
  const lost =
    total !== undefined && (total === 0 ? cursorId !== null : here !== undefined && here !== cursorId)
  useEffect(() => {
    if (!lost) return undefined
    let outdated = false
    const settle = async (): Promise<void> => {
      const wanted = cursorId ?? start?.() ?? null
      const index = wanted === null ? -1 : (locate?.(wanted) ?? (await allIds()).indexOf(wanted))
      if (outdated) return
      if (wanted !== null && index >= 0)
        select(cursorId === null ? selectOnly(index, wanted) : followCursor(selection, index))
      else if (here === undefined) select(noSelection)
      else select(selectOnly(Math.max(0, Math.min(cursor, (total ?? 1) - 1)), here))
    }
    void settle()
    return () => void (outdated = true)
    // Runs when the row under the cursor is another than before; `selection` is that of the same render.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [lost, here, total, listKey])

  return [selection, select]
}
