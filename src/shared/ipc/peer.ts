import { z } from 'zod'
import { fail, messageOf, ok, type Result } from '../result.ts'

/** What a DOM MessagePort and Electron's MessagePortMain have in common, seen through an adapter. */
export type Wire = {
  post(message: unknown, transfer?: readonly Transferable[]): void
  listen(onMessage: (message: unknown) => void, onClose: () => void): void
}
type Transferable = object

type Contract = Record<string, { input: z.ZodType; output: z.ZodType }>
export type Handlers<C extends Contract> = {
  [K in keyof C]: (
    input: z.output<C[K]['input']>
  ) => Promise<z.input<C[K]['output']>> | z.input<C[K]['output']>
}
export type Ask<C extends Contract> = <K extends keyof C & string>(
  channel: K,
  input: z.input<C[K]['input']>
) => Promise<Result<z.output<C[K]['output']>>>

const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), seq: z.int(), channel: z.string(), input: z.unknown() }),
  z.object({ kind: z.literal('answer'), seq: z.int(), result: z.unknown() }),
  z.object({ kind: z.literal('tell'), event: z.string(), payload: z.unknown() })
])
type Message = z.infer<typeof Message>

export type Peer<Asked extends Contract> = {
  readonly ask: Ask<Asked>
  /** Sends an event that nobody answers. */
  tell(event: string, payload: unknown): void
  /** Gives up this line: open requests fail with `port-closed`. Closing a port tells only its other end. */
  close(): void
}

type Options<Served extends Contract> = {
  /** What this side answers; inputs are checked against `contract` first. */
  readonly serve?: { readonly contract: Served; readonly handlers: Handlers<Served> }
  readonly onTell?: (event: string, payload: unknown) => void
  readonly onClose?: () => void
}

/**
 * Requests and answers over a message port, in both directions. A handler's throw becomes a `bug` failure with its
 * message, a wrong input `bad-input`; when the port closes, open requests fail with `port-closed`.
 */
export function createPeer<Asked extends Contract, Served extends Contract = Record<never, never>>(
  wire: Wire,
  options: Options<Served> = {}
): Peer<Asked> {
  const open = new Map<number, (result: Result<unknown>) => void>()
  let last = 0
  let closed = false

  const answer = async (channel: string, raw: unknown): Promise<Result<unknown>> => {
    const { serve } = options
    if (!serve || !Object.hasOwn(serve.contract, channel)) return fail('unknown-channel', channel)
    const input = serve.contract[channel]?.input.safeParse(raw)
    if (!input?.success) return fail('bad-input', `${channel}: ${input?.error.message ?? ''}`)
    const handler: ((input: never) => unknown) | undefined = serve.handlers[channel]
    try {
      // The schema has just proved that this is the handler's input.
      return ok(await handler?.(input.data as never))
    } catch (thrown) {
      return fail(codeOf(thrown), messageOf(thrown))
    }
  }

  const receive = (raw: unknown): void => {
    const parsed = Message.safeParse(raw)
    if (!parsed.success) return
    const message: Message = parsed.data
    switch (message.kind) {
      case 'ask':
        void answer(message.channel, message.input).then((result) => {
          if (!closed) wire.post({ kind: 'answer', seq: message.seq, result })
        })
        return
      case 'answer':
        // Answers come from our own host or main, which built them from the same contract.
        open.get(message.seq)?.(message.result as Result<unknown>)
        open.delete(message.seq)
        return
      case 'tell':
        options.onTell?.(message.event, message.payload)
    }
  }

  const close = (): void => {
    closed = true
    for (const settle of open.values()) settle(fail('port-closed', 'the archive was restarted; try again'))
    open.clear()
  }
  wire.listen(receive, () => {
    close()
    options.onClose?.()
  })

  const ask = (channel: string, input: unknown): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      if (closed) return resolve(fail('port-closed', 'the archive was restarted; try again'))
      const seq = ++last
      open.set(seq, resolve)
      wire.post({ kind: 'ask', seq, channel, input })
    })

  return {
    // One untyped implementation behind the typed signature; the contract ties both ends.
    ask: ask as Ask<Asked>,
    tell: (event, payload) => wire.post({ kind: 'tell', event, payload }),
    close
  }
}

/** Lets a handler fail with a code of its own: `throw new Refusal('not-found', '…')`. */
export class Refusal extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
const codeOf = (thrown: unknown): string => (thrown instanceof Refusal ? thrown.code : 'bug')
