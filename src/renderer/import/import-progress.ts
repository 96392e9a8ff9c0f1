import { useEffect } from 'react'
import type { ImportProgress } from '#shared/import/ledger.ts'
import { formatCount } from '../ui/format.ts'
import { main } from '../ui/main-client.ts'
import { createStore, useStore } from '../ui/store.ts'
import { tell, tellProblem } from '../ui/toasts.ts'
import { ending } from './import-words.ts'
import { openLedger } from './open-ledger.ts'

/** The import that runs, or the one that ended last while this window was open. */
const latest = createStore<{ readonly progress: ImportProgress | null }>({ progress: null })
export const useImportProgress = (): ImportProgress | null => useStore(latest, (state) => state.progress)
export const dismissImport = (): void => latest.set({ progress: null })

/** Follows main's news. A window that was reloaded asks once where the import stands. */
export function useImportNews(): void {
  useEffect(() => {
    const stop = main.subscribe('import:progress', (progress) => {
      latest.set({ progress })
      if (progress.state !== 'running') tellEnd(progress)
    })
    void main.request('import:running', {}).then((result) => {
      // News that came meanwhile are newer than this answer.
      if (result.ok && result.value.progress && !latest.get().progress) latest.set(result.value)
    })
    return stop
  }, [])
}

function tellEnd(progress: ImportProgress): void {
  const { importId, counts, problem } = progress
  const failed = counts.failed === 0 ? '' : `; ${formatCount(counts.failed)} failed`
  if (problem === undefined)
    tell(ending(progress) + failed, { label: 'Ledger', run: () => openLedger(importId) })
  else tellProblem(`${ending(progress)}: ${problem}`)
}
