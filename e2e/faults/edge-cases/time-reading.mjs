import { basename, join } from 'node:path'
import { accessSync, constants } from 'node:fs'
import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseBundle } from '../../../scripts/build-parse-command.mjs'

/** Of the clock: a reader that waits for nothing would never be done. */
const HANGS_MS = 60_000

/**
 * Seconds of a processor that reading each case takes by itself, in one process as the app's reader does it: how busy
 * the machine is otherwise says nothing about a file. By id of the case.
 */
export async function timeReading(manifest, files) {
  const { runParse } = await import(pathToFileURL(await parseBundle()).href)
  const times = new Map()
  for (const one of manifest.cases.filter(isReadable(files))) {
    const started = process.cpuUsage()
    const nowhere = () => new PassThrough().resume()
    const io = { stdin: process.stdin, stdout: nowhere(), stderr: nowhere() }
    const read = runParse([join(files, one.file)], io).then(() => seconds(process.cpuUsage(started)))
    const patience = new AbortController()
    times.set(one.id, await Promise.race([read, setTimeout(HANGS_MS, Infinity, patience)]))
    patience.abort()
  }
  if ({}.polluted !== undefined) times.set('polluted', NaN)
  return times
}

const seconds = ({ user, system }) => (user + system) / 1e6

const isReadable = (files) => (one) => {
  // Names that are no text cannot be given to a command.
  if (one.kind !== 'file' || !one.created || one.fileBase64 || basename(one.file).startsWith('-'))
    return false
  try {
    accessSync(join(files, one.file), constants.R_OK)
    return true
  } catch {
    return false
  }
}
