import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmptyWindow } from './empty-window.mjs'
import { quantile } from './figures.mjs'
import { measureMemory } from './measure-memory.mjs'

const STARTS = 3
const REST = 3000

/** The middle one of three starts, and its memory at rest. */
export async function measureEmpty(env) {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-empty-'))
  const starts = []
  let memory = null
  try {
    for (let start = 0; start < STARTS; start++) {
      const empty = await openEmptyWindow(folder, env)
      starts.push(empty.ready)
      if (start === STARTS - 1) {
        await new Promise((resolve) => setTimeout(resolve, REST))
        memory = await measureMemory(empty.app)
      }
      await empty.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { start: quantile(starts, 0.5), memory }
}
