import { readFile } from 'node:fs/promises'
import { Settings } from '#shared/ipc/contract.ts'
import { replaceFile } from '../vault/replace-file.ts'

export const defaultSettings: Settings = {
  theme: 'system',
  sidebarWidth: 232,
  listWidth: 400,
  inspectorWidth: 264,
  sidebarShown: true,
  inspectorShown: true,
  listLayout: 'cards'
}

export type SettingsStore = {
  get(): Settings
  set(change: Partial<Settings>): Promise<Settings>
}

/** Settings of this archive's windows in a small JSON file; a damaged or missing one means the defaults. */
export async function openSettings(file: string): Promise<SettingsStore> {
  let current = await readSettings(file)
  let writing: Promise<void> = Promise.resolve()
  const write = (): Promise<void> => replaceFile(file, Buffer.from(JSON.stringify(current, null, 2)))
  return {
    get: () => current,
    set: async (change) => {
      current = Settings.parse({ ...current, ...change })
      // One after the other, and a failed write (full disk) must not stop the next.
      writing = writing.then(write, write)
      await writing
      return current
    }
  }
}

async function readSettings(file: string): Promise<Settings> {
  try {
    const stored: unknown = JSON.parse(await readFile(file, 'utf8'))
    return Settings.parse({ ...defaultSettings, ...Settings.partial().parse(stored) })
  } catch {
    return defaultSettings
  }
}
