import { expect, test } from 'vitest'
import { z } from 'zod'
import { createPeer, type Wire } from './peer.ts'

const contract = { echo: { input: z.object({ word: z.string() }), output: z.object({ word: z.string() }) } }

/** Two ends of one line; messages arrive later, as over a port. */
function line(): readonly [Wire, Wire] {
  const heard: ((message: unknown) => void)[] = []
  const end = (mine: number, other: number): Wire => ({
    post: (message) => queueMicrotask(() => heard[other]?.(structuredClone(message))),
    listen: (onMessage) => void (heard[mine] = onMessage)
  })
  return [end(0, 1), end(1, 0)]
}

test('a question is answered over the line', async () => {
  const [here, there] = line()
  createPeer(there, { serve: { contract, handlers: { echo: ({ word }) => ({ word }) } } })
  const peer = createPeer<typeof contract>(here)
  expect(await peer.ask('echo', { word: 'a' })).toEqual({ ok: true, value: { word: 'a' } })
})

test('closing one end fails what is open and what is asked later, instead of leaving it waiting', async () => {
  const [here] = line()
  const peer = createPeer<typeof contract>(here)
  const open = peer.ask('echo', { word: 'a' })
  peer.close()
  expect(await open).toMatchObject({ ok: false, error: { code: 'port-closed' } })
  expect(await peer.ask('echo', { word: 'b' })).toMatchObject({ ok: false, error: { code: 'port-closed' } })
})
