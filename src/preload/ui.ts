import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { CuttingsBridge } from '#shared/ipc/bridge.ts'
import { eventChannels, mainChannels } from '#shared/ipc/channels.ts'
import { passPortsToPage } from './pass-ports-to-page.ts'

const bridge: CuttingsBridge<File> = {
  request: (channel, input) =>
    mainChannels.includes(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.reject(new Error(`unknown channel ${channel}`)),
  subscribe: (channel, listener) => {
    if (!eventChannels.includes(channel)) throw new Error(`unknown event ${channel}`)
    const receive = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload)
    ipcRenderer.on(channel, receive)
    return () => void ipcRenderer.off(channel, receive)
  },
  pathsOf: (files) => files.map((file) => webUtils.getPathForFile(file))
}

contextBridge.exposeInMainWorld('cuttings', bridge)
passPortsToPage()
