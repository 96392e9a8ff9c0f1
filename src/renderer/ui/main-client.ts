import type { CuttingsBridge } from '#shared/ipc/bridge.ts'

declare global {
  interface Window {
    readonly cuttings: CuttingsBridge<File>
  }
}

/** The main process, as far as the preload lets the page ask it. */
export const main: CuttingsBridge<File> = window.cuttings
