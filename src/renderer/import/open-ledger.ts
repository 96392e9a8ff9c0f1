import { createStore, useStore } from '../ui/store.ts'
import { view } from '../ui/view.ts'

/** Which import the Imports screen shows; null: the newest. */
const opened = createStore<{ readonly importId: number | null }>({ importId: null })
export const useOpenedImport = (): number | null => useStore(opened, (state) => state.importId)
export const chooseImport = (importId: number | null): void => opened.set({ importId })

export function openLedger(importId: number): void {
  chooseImport(importId)
  view.set({ screen: 'imports' })
}
