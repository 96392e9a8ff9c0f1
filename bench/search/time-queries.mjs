import { loadModule } from './load-module.mjs'

const ROUNDS = 3

/** What each typed search becomes for our index and, without stems and columns, for a plain FTS5 table. */
export async function matchesOf(queries, languages) {
  const { readQuery } = await loadModule('src/shared/query/read-query.ts')
  const { toMatch } = await loadModule('src/shared/query/to-match.ts')
  const typed = Object.values(queries).flat()
  return {
    typed,
    ours: typed.map((text) => toMatch(readQuery(text).tree, languages)),
    native: typed.map((text) =>
      text.startsWith('"') || text.endsWith('*')
        ? text
        : text
            .split(' ')
            .map((word) => `"${word}"`)
            .join(' ')
    )
  }
}

/** ms of each expression inside the search worker, warm: the middle one of three. */
export async function timeInWorker(host, matches) {
  const [worker] = host.workers()
  if (!worker) throw new Error('the search worker is not running')
  return worker.evaluate(askOneself, { matches, rounds: ROUNDS })
}

/** Runs in the worker: asks it as the host does, and takes the answer instead of the host. */
async function askOneself({ matches, rounds }) {
  const send = globalThis.postMessage
  const open = new Map()
  globalThis.postMessage = (message) => {
    if (!open.has(message.seq)) return send.call(globalThis, message)
    open.get(message.seq)(message.result)
    open.delete(message.seq)
  }
  let seq = -1
  const find = (match) =>
    new Promise((settle) => {
      seq -= 1
      open.set(seq, settle)
      const data = { kind: 'ask', seq, channel: 'index:find', input: { match, ranked: true } }
      globalThis.dispatchEvent(new MessageEvent('message', { data }))
    })
  const times = []
  for (const match of matches) {
    await find(match)
    const taken = []
    for (let round = 0; round < rounds; round++) {
      const from = performance.now()
      await find(match)
      taken.push(performance.now() - from)
    }
    times.push(taken.sort((a, b) => a - b)[Math.floor(rounds / 2)])
  }
  globalThis.postMessage = send
  return times
}
