import type { Settings } from '#shared/ipc/contract.ts'
import { main } from './main-client.ts'
import { createStore, useStore, type Store } from './store.ts'
import { tellProblem } from './toasts.ts'

const defaults: Settings = {
  theme: 'system',
  sidebarWidth: 232,
  listWidth: 400,
  inspectorWidth: 272,
  sidebarShown: true,
  inspectorShown: true,
  listLayout: 'cards'
}

const settings: Store<Settings> = createStore(defaults)
export const useSettings = (): Settings => useStore(settings, (state) => state)
export const currentSettings = (): Settings => settings.get()

function adopt(next: Partial<Settings>): void {
  settings.set(next)
  document.documentElement.dataset.theme = settings.get().theme
}

/** Asked once, before the first paint. */
export async function loadSettings(): Promise<void> {
  const result = await main.request('settings:get', {})
  adopt(result.ok ? result.value : {})
}

/** Shown at once, kept by main. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  adopt(change)
  const result = await main.request('settings:set', change)
  if (!result.ok) tellProblem(`The setting could not be kept: ${result.error.message}`)
}
