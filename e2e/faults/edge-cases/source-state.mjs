import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Everything below a folder: kind, time and content of each. Names are bytes, as some are no text. */
export function stateOf(folder) {
  const state = new Map()
  const visit = (path) => {
    const stats = lstatSync(path, { bigint: true })
    state.set(path.toString('latin1'), `${stats.mode} ${stats.mtimeNs} ${contentOf(path, stats)}`)
    if (!stats.isDirectory()) return
    for (const name of namesIn(path)) visit(Buffer.concat([path, Buffer.from('/'), name]))
  }
  visit(Buffer.from(folder))
  return state
}

function namesIn(path) {
  try {
    return readdirSync(path, { encoding: 'buffer' })
  } catch {
    // A folder nobody may enter is one of the cases.
    return []
  }
}

function contentOf(path, stats) {
  if (stats.isSymbolicLink()) return readlinkSync(path)
  if (!stats.isFile()) return ''
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return `closed, ${stats.size} bytes`
  }
}
