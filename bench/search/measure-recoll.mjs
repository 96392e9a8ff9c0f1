import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isOnPath } from '../../scripts/runtime/packages.mjs'

/** Files a second of a first `recollindex` over the folder; null where Debian's package recollcmd is missing. */
export function measureRecoll(corpus, files) {
  if (!isOnPath('recollindex')) return null
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-recoll-'))
  try {
    writeFileSync(join(folder, 'recoll.conf'), `topdirs = ${corpus}\n`)
    const from = performance.now()
    const { status } = spawnSync('recollindex', ['-z', '-c', folder], { stdio: 'ignore' })
    const seconds = (performance.now() - from) / 1000
    return status === 0 ? { seconds, filesPerSecond: files / seconds } : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
