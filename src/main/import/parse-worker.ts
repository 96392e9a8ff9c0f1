import { readFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import type { Draft } from '#shared/article/draft.ts'
import { leftOutWords } from '../parse/left-out-words.ts'
import { openOriginal } from '../parse/parse-original.ts'
import { outcomeOf, type ParseProblem } from '../parse/parse-problem.ts'
import { tableSample } from '../parse/tables/table-sample.ts'
import { cannotRead } from '../vault/disk-problem.ts'
import { ReadJob, type ReaderMessage } from './parse-messages.ts'

// A thin shell around the parse room, in a child process of its own: what kills it kills nothing else.

const TELL_EVERY_MS = 500
const SLICE = { drafts: 20, characters: 500_000 }
const send = (message: ReaderMessage): void => process.parentPort.postMessage(message)

let queue = Promise.resolve()
process.parentPort.on('message', ({ data }) => {
  const job = ReadJob.parse(data)
  queue = queue.then(() => read(job))
})

async function read({ seq, path, fileName, columns, want }: ReadJob): Promise<void> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (thrown) {
    const { code, message } = cannotRead(thrown).error
    return send({ kind: 'end', seq, problem: { outcome: 'failed', code, reason: message } })
  }
  if (want === 'table') {
    const sample = tableSample(bytes, columns)
    if (!sample.ok) return sendProblem(seq, sample.error)
    send({ kind: 'table', seq, sample: sample.value })
    return send({ kind: 'end', seq, problem: null })
  }
  const opened = await openOriginal(bytes, fileName, { columns, onProgress: progressOf(seq) })
  if (!opened.ok) return sendProblem(seq, opened.error)
  for (const drafts of slices(opened.value.drafts)) send({ kind: 'drafts', seq, drafts })
  send({ kind: 'end', seq, problem: null, note: leftOutWords(opened.value.leftOut) })
}

/** Tells of progress, but not of each of 50,000 small parts. */
function progressOf(seq: number): () => void {
  let told = performance.now()
  return () => {
    if (performance.now() - told < TELL_EVERY_MS) return
    told = performance.now()
    send({ kind: 'progress', seq })
  }
}

const sendProblem = (seq: number, { code, message }: ParseProblem): void =>
  send({ kind: 'end', seq, problem: { outcome: outcomeOf(code), code, reason: message } })

function* slices(drafts: Iterable<Draft>): Generator<Draft[]> {
  let slice: Draft[] = []
  let characters = 0
  for (const draft of drafts) {
    if (
      slice.length > 0 &&
      (slice.length >= SLICE.drafts || characters + draft.text.length > SLICE.characters)
    ) {
      yield slice
      slice = []
      characters = 0
    }
    slice.push(draft)
    characters += draft.text.length
  }
  if (slice.length > 0) yield slice
}

// Reading is done in the background: windows and the archive come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
send({ kind: 'ready' })
