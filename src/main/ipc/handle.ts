import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { MainChannel } from '#shared/ipc/channels.ts'
import { mainContract, type MainContract } from '#shared/ipc/contract.ts'
import type { z } from 'zod'
import { fail, messageOf, type Result } from '#shared/result.ts'

export type MainHandlers = {
  readonly [C in MainChannel]: (
    input: z.output<MainContract[C]['input']>,
    sender: Electron.WebContents
  ) => Promise<Result<z.input<MainContract[C]['output']>>>
}

/**
 * The one door for requests of windows: checks the sender, then the input, then turns a throw into data. Nobody else
 * imports ipcMain.
 */
export function handleRequests(
  handlers: MainHandlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean
): void {
  for (const channel of channelsOf(mainContract)) {
    ipcMain.handle(channel, async (event, raw: unknown): Promise<Result<unknown>> => {
      if (!isTrusted(event)) return fail('untrusted-sender', channel)
      const input = mainContract[channel].input.safeParse(raw)
      if (!input.success) return fail('bad-input', `${channel}: ${input.error.message}`)
      try {
        // The channel's own schema has just proved that this is its handler's input.
        return await handlers[channel](input.data as never, event.sender)
      } catch (thrown) {
        return fail('bug', `${channel}: ${messageOf(thrown)}`)
      }
    })
  }
}

// Object.keys forgets the key type; the contract's own type says that these are the channels.
const channelsOf = (contract: MainContract): MainChannel[] => Object.keys(contract) as MainChannel[]
