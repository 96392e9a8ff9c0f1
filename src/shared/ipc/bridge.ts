import type { z } from 'zod'
import type { Result } from '../result.ts'
import type { EventChannel, MainChannel } from './channels.ts'
import type { EventContract, MainContract } from './contract.ts'

export type MainInput<C extends MainChannel> = z.input<MainContract[C]['input']>
export type MainOutput<C extends MainChannel> = z.output<MainContract[C]['output']>
export type EventPayload<C extends EventChannel> = z.output<EventContract[C]>

/** `window.cuttings`: all that the preload gives the page. `DroppedFile` is the DOM's File, which shared does not know. */
export type CuttingsBridge<DroppedFile = object> = {
  request<C extends MainChannel>(channel: C, input: MainInput<C>): Promise<Result<MainOutput<C>>>
  /** Returns its own undo. */
  subscribe<C extends EventChannel>(channel: C, listener: (payload: EventPayload<C>) => void): () => void
  /** Absolute paths of dropped files; '' for what is not on disk. */
  pathsOf(files: readonly DroppedFile[]): string[]
}
