import { fork } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  createParsePool,
  usualTime,
  type ParsePool,
  type ReadOutcome,
  type StartReader
} from './parse-pool.ts'

let started = 0
let pool: ParsePool | null = null
afterEach(() => {
  pool?.close()
  started = 0
})

const startReader =
  (...args: string[]): StartReader =>
  (on) => {
    started += 1
    const child = fork(join(import.meta.dirname, 'fixtures/reader.mjs'), args)
    child.on('message', on.message)
    // A job sent to a child that is just dying cannot be written; its exit tells the pool.
    child.on('error', () => undefined)
    child.once('exit', on.exit)
    return { post: (job) => void child.send(job), kill: () => void child.kill('SIGKILL') }
  }

function openPool(size: number, ...args: string[]): ParsePool {
  pool = createParsePool({ start: startReader(...args), size, timeFor: () => 600, timeToStart: 2000 })
  return pool
}
const readAll = (into: ParsePool, names: readonly string[]): Promise<ReadOutcome[]> =>
  Promise.all(names.map((fileName) => into.read({ path: `/x/${fileName}`, fileName, bytes: 1 })))
const verdicts = (outcomes: readonly ReadOutcome[]): (string | number)[] =>
  outcomes.map((outcome) => (outcome.ok ? outcome.drafts.length : outcome.problem.code))

test('many files are read by few children', async () => {
  const outcomes = await readAll(openPool(2), [
    ...Array.from({ length: 50 }, (_, n) => `good ${n}`),
    'two',
    'bad'
  ])
  expect(verdicts(outcomes)).toEqual([...Array.from({ length: 50 }, () => 1), 2, 'broken-json'])
  expect(started).toBe(2)
})

test('one file starts one child', async () => {
  expect(verdicts(await readAll(openPool(4), ['good']))).toEqual([1])
  expect(started).toBe(1)
})

test('only the file that kills its child is reported; those beside it are read', async () => {
  const outcomes = await readAll(openPool(1), [
    'good 1',
    'good 2',
    'die',
    'good 3',
    'good 4',
    'die',
    'good 5'
  ])
  expect(verdicts(outcomes)).toEqual([1, 1, 'reader-crashed', 1, 1, 'reader-crashed', 1])
})

test('only the file that hangs is given up', async () => {
  const outcomes = await readAll(openPool(1), ['good 1', 'hang', 'good 2', 'good 3'])
  expect(verdicts(outcomes)).toEqual([1, 'reader-too-slow', 1, 1])
  expect(started).toBe(2)
})

test('a container has time as long as it goes on, and no longer', async () => {
  const into = openPool(1)
  expect(verdicts(await readAll(into, ['slowly 1']))).toEqual([1])
  expect(verdicts(await readAll(into, ['slowly stuck', 'good 1']))).toEqual(['reader-too-slow', 1])
})

test('an answer that makes no sense costs its file only', async () => {
  expect(verdicts(await readAll(openPool(1), ['lie', 'good 1']))).toEqual(['reader-broken', 1])
})

test('children that cannot start are an answer, not an endless loop', async () => {
  const outcomes = await readAll(openPool(2, 'dead'), ['good 1', 'good 2', 'good 3'])
  expect(verdicts(outcomes)).toEqual(['no-reader', 'no-reader', 'no-reader'])
  expect(started).toBeLessThan(10)
})

test('a child that never gets ready is not waited for', async () => {
  pool = createParsePool({ start: startReader('mute'), size: 1, timeToStart: 200 })
  expect(verdicts(await readAll(pool, ['good 1']))).toEqual(['no-reader'])
  expect(started).toBe(3)
})

test('closing answers what is still open', async () => {
  const into = openPool(1)
  const open = readAll(into, ['hang', 'good'])
  setTimeout(() => into.close(), 200)
  expect(verdicts(await open)).toEqual(['cancelled', 'cancelled'])
  expect(verdicts(await readAll(into, ['good']))).toEqual(['cancelled'])
})

test('larger files get more time, mildly', () => {
  expect(usualTime(0)).toBe(10_000)
  expect(usualTime(50_000_000)).toBe(20_000)
})
