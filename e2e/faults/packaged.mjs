// `npm run test:packaged`: makes the packaged folder, and starts it as an ordinary user in all the ways its fuses forbid.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOrdinaryUser } from '../../scripts/as-ordinary-user.mjs'
import { projectRoot } from '../../scripts/runtime/cache.mjs'

if (process.platform !== 'linux')
  console.log('test:packaged is skipped: package:dir makes a folder on Linux only.')
else process.exitCode = await run()

async function run() {
  const made = spawnSync(process.execPath, [join(projectRoot, 'scripts/package-dir.mjs')], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  })
  if (made.status !== 0) return 1
  const executable = join(made.stdout.trim().split('\n').at(-1), 'cuttings')
  const work = mkdtempSync(join(tmpdir(), 'cuttings-packaged-'))
  try {
    return await asOrdinaryUser([join(import.meta.dirname, 'packaged/run.mjs'), work], { work, executable })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
